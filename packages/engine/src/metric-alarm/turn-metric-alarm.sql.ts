// Generated from turn-metric-alarm.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Puts an alarm over numbers into another state.
 * Guarantee: only while it is as it was looked at; one that was changed meanwhile is judged anew.
 */
export const turnMetricAlarm: Statement<{
  readonly state: string;
  readonly reason: string;
  readonly id: string;
  readonly updatedAt: Date;
  readonly before: string;
}, {
  readonly since: Date;
}> = {
  name: "turn-metric-alarm-055f19c9dc0b",
  parameters: ["state", "reason", "id", "updatedAt", "before"],
  columns: ["since"],
  text: `update punctual.metric_alarms
   set state = $1, reason = $2, since = (select punctual.now()), judged_at = (select punctual.now())
 where id = $3
   and updated_at = $4
   and state = $5
returning since`,
};
