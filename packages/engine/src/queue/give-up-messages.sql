-- Moves messages that were received too often to the queue that the redrive policy of theirs names.
-- Guarantee: a message is in one queue at a time; one that somebody else is at is passed over.
-- Where that queue is gone they stay, and are received on.
-- Index: messages_visible.
with spent as materialized (
  select m.id, d.id as queue_id
    from punctual.message_queues q
    join punctual.message_queues d on d.tenant = q.tenant and d.name = q.dead_letter_queue
    join punctual.messages m on m.queue_id = q.id
   where q.id = :queue_id
     and m.visible_at <= (select punctual.now())
     and m.receive_count >= q.most_receives
   order by m.visible_at
   limit :limit
     for update of m skip locked
)
update punctual.messages m
   set queue_id = s.queue_id, source = :name, visible_at = (select punctual.now()), receive_count = 0, receipt = null
  from spent s
 where m.id = s.id
returning m.queue_id
