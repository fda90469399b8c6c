-- Puts messages into queues, each into its own, with the queue's delay where a message says none.
-- Guarantee: a message whose queue is gone is left out, and the others are sent.
insert into punctual.messages (id, tenant, queue_id, body, attributes, message_group, trace, sent_at, visible_at)
select m.id, q.tenant, q.id, m.body, m.attributes, m.message_group, m.trace, c.now,
       c.now + make_interval(secs => coalesce(m.delay_seconds, q.delay_seconds))
  from unnest(:ids::uuid[], :queue_ids::uuid[], :bodies::text[], :attributes::json[], :message_groups::text[], :traces::text[], :delay_seconds::integer[])
    as m (id, queue_id, body, attributes, message_group, trace, delay_seconds)
  join punctual.message_queues q on q.id = m.queue_id
 cross join (select punctual.now() as now) c
returning id, queue_id
