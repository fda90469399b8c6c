// Generated from delete-old-messages.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets messages that are older than their queue's retention.
 * Index: messages_sent.
 */
export const deleteOldMessages: Statement<{
  readonly limit: string | number;
}, {
  readonly id: string;
}> = {
  name: "delete-old-messages-71b21863f950",
  parameters: ["limit"],
  columns: ["id"],
  text: `with old as materialized (
  select m.id
    from punctual.message_queues q
   cross join lateral (
         select o.id
           from punctual.messages o
          where o.queue_id = q.id
            and o.sent_at <= (select punctual.now()) - make_interval(secs => q.retention_seconds)
          limit $1) m
   limit $1
)
delete from punctual.messages m using old where m.id = old.id returning m.id`,
};
