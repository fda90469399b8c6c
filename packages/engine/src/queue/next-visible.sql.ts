// Generated from next-visible.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says of a queue whether a message is visible, which somebody else must be at then, and when the next hidden one will be.
 * Index: messages_visible.
 */
export const nextVisible: Statement<{
  readonly queueId: string;
}, {
  readonly now: Date;
  readonly visibleAt: Date | null;
  readonly hasVisible: boolean;
}> = {
  name: "next-visible-dd67ba4467d5",
  parameters: ["queueId"],
  columns: ["now", "visibleAt", "hasVisible"],
  text: `select c.now as "now!", (select min(m.visible_at) from punctual.messages m where m.queue_id = $1 and m.visible_at > c.now) as visible_at,
       exists (select from punctual.messages m where m.queue_id = $1 and m.visible_at <= c.now) as "has_visible!"
  from (select punctual.now() as now) c`,
};
