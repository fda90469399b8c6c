// Generated from find-time-schedule.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells whether a rule's expression has a schedule.
 * Index: schedules_name.
 */
export const findTimeSchedule: Statement<{
  readonly tenant: string;
  readonly groupName: string;
  readonly name: string;
}, {
  readonly id: string;
}> = {
  name: "find-time-schedule-e33e666531db",
  parameters: ["tenant", "groupName", "name"],
  columns: ["id"],
  text: `select id from punctual.schedules where tenant = $1 and group_name = $2 and name = $3 and state <> 'deleted'`,
};
