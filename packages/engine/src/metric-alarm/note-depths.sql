-- Notes for this minute how full the queues are that hold messages, or held some within the last six hours.
-- Guarantee: once a minute and queue, whichever node comes first.
-- Indexes: messages_visible, queue_depths_pkey.
insert into punctual.queue_depths (queue_id, minute, tenant, visible)
select q.id, date_trunc('minute', c.now), q.tenant,
       (select count(*)
          from punctual.messages m
         where m.queue_id = q.id
           and m.visible_at <= c.now
           and m.sent_at > c.now - make_interval(secs => q.retention_seconds))
  from punctual.message_queues q
 cross join (select punctual.now() as now) c
 where not exists (select from punctual.queue_depths d where d.queue_id = q.id and d.minute = date_trunc('minute', c.now))
   and (exists (select from punctual.messages m where m.queue_id = q.id)
        or exists (select from punctual.queue_depths d where d.queue_id = q.id and d.minute > c.now - interval '6 hours' and d.visible > 0))
on conflict (queue_id, minute) do nothing
