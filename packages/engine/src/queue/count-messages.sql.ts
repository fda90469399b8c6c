// Generated from count-messages.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts a queue's messages: those that may be received, those that were and are hidden, those whose delay is not over.
 */
export const countMessages: Statement<{
  readonly queueId: string;
  readonly retentionSeconds: number;
}, {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}> = {
  name: "count-messages-7577f9246b5f",
  parameters: ["queueId", "retentionSeconds"],
  columns: ["visible", "inFlight", "delayed"],
  text: `select count(*) filter (where m.visible_at <= c.now)::integer as "visible!",
       count(*) filter (where m.visible_at > c.now and m.receipt is not null)::integer as "in_flight!",
       count(*) filter (where m.visible_at > c.now and m.receipt is null)::integer as "delayed!"
  from punctual.messages m
 cross join (select punctual.now() as now) c
 where m.queue_id = $1
   and m.sent_at > c.now - make_interval(secs => $2)`,
};
