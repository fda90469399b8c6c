-- Forgets messages that are older than their queue's retention.
-- Index: messages_sent.
with old as materialized (
  select m.id
    from punctual.message_queues q
   cross join lateral (
         select o.id
           from punctual.messages o
          where o.queue_id = q.id
            and o.sent_at <= (select punctual.now()) - make_interval(secs => q.retention_seconds)
          limit :limit) m
   limit :limit
)
delete from punctual.messages m using old where m.id = old.id returning m.id
