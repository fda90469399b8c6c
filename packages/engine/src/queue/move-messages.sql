-- Moves visible messages of a queue to another one, or each back to the queue that gave it up.
-- Guarantee: a message is in one queue at a time; one that is under way, or that somebody else is at, is passed over.
-- Index: messages_visible.
with movable as materialized (
  select m.id, d.id as queue_id
    from punctual.messages m
    join punctual.message_queues d on d.tenant = m.tenant and d.name = coalesce(:destination?::text, m.source)
   where m.queue_id = :queue_id
     and d.id <> m.queue_id
     and m.visible_at <= (select punctual.now())
   order by m.visible_at
   limit :limit
     for update of m skip locked
)
update punctual.messages m
   set queue_id = v.queue_id, source = null, visible_at = (select punctual.now()), receive_count = 0, receipt = null
  from movable v
 where m.id = v.id
returning m.queue_id
