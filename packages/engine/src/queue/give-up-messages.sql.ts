// Generated from give-up-messages.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Moves messages that were received too often to the queue that the redrive policy of theirs names.
 * Guarantee: a message is in one queue at a time; one that somebody else is at is passed over.
 * Where that queue is gone they stay, and are received on.
 * Index: messages_visible.
 */
export const giveUpMessages: Statement<{
  readonly queueId: string;
  readonly limit: string | number;
  readonly name: string;
}, {
  readonly queueId: string;
}> = {
  name: "give-up-messages-08ca4e117898",
  parameters: ["queueId", "limit", "name"],
  columns: ["queueId"],
  text: `with spent as materialized (
  select m.id, d.id as queue_id
    from punctual.message_queues q
    join punctual.message_queues d on d.tenant = q.tenant and d.name = q.dead_letter_queue
    join punctual.messages m on m.queue_id = q.id
   where q.id = $1
     and m.visible_at <= (select punctual.now())
     and m.receive_count >= q.most_receives
   order by m.visible_at
   limit $2
     for update of m skip locked
)
update punctual.messages m
   set queue_id = s.queue_id, source = $3, visible_at = (select punctual.now()), receive_count = 0, receipt = null
  from spent s
 where m.id = s.id
returning m.queue_id`,
};
