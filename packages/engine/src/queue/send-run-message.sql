-- Sends a run's message to a queue of its tenant.
-- Guarantee: a run sends one message to a queue; a repeated attempt finds its mark and sends nothing.
-- No row: there is no such queue.
with target as materialized (
  select id, delay_seconds, longest_message_bytes from punctual.message_queues where tenant = :tenant and name = :name
), marked as (
  insert into punctual.sent_runs (queue_id, run_id, tenant, sent_at)
  select t.id, :run_id, :tenant, (select punctual.now())
    from target t
   where t.longest_message_bytes >= octet_length(:body)
  on conflict (queue_id, run_id) do nothing
  returning queue_id
), sent as (
  insert into punctual.messages (id, tenant, queue_id, body, attributes, message_group, sent_at, visible_at)
  select :message_id, :tenant, t.id, :body, '{}', :message_group?, c.now, c.now + make_interval(secs => t.delay_seconds)
    from marked m
    join target t on t.id = m.queue_id
   cross join (select punctual.now() as now) c
  returning id
)
select t.id, t.longest_message_bytes, exists (select from sent) as "sent!" from target t
