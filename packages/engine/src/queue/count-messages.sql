-- Counts a queue's messages: those that may be received, those that were and are hidden, those whose delay is not over.
select count(*) filter (where m.visible_at <= c.now)::integer as "visible!",
       count(*) filter (where m.visible_at > c.now and m.receipt is not null)::integer as "in_flight!",
       count(*) filter (where m.visible_at > c.now and m.receipt is null)::integer as "delayed!"
  from punctual.messages m
 cross join (select punctual.now() as now) c
 where m.queue_id = :queue_id
   and m.sent_at > c.now - make_interval(secs => :retention_seconds)
