// Generated from move-messages.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Moves visible messages of a queue to another one, or each back to the queue that gave it up.
 * Guarantee: a message is in one queue at a time; one that is under way, or that somebody else is at, is passed over.
 * Index: messages_visible.
 */
export const moveMessages: Statement<{
  readonly destination: string | null;
  readonly queueId: string;
  readonly limit: string | number;
}, {
  readonly queueId: string;
}> = {
  name: "move-messages-091654a0619c",
  parameters: ["destination", "queueId", "limit"],
  columns: ["queueId"],
  text: `with movable as materialized (
  select m.id, d.id as queue_id
    from punctual.messages m
    join punctual.message_queues d on d.tenant = m.tenant and d.name = coalesce($1::text, m.source)
   where m.queue_id = $2
     and d.id <> m.queue_id
     and m.visible_at <= (select punctual.now())
   order by m.visible_at
   limit $3
     for update of m skip locked
)
update punctual.messages m
   set queue_id = v.queue_id, source = null, visible_at = (select punctual.now()), receive_count = 0, receipt = null
  from movable v
 where m.id = v.id
returning m.queue_id`,
};
