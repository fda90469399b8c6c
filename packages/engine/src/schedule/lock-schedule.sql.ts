// Generated from lock-schedule.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes the row that every change of a schedule takes, so that changes of one schedule come one after another.
 * Guarantee: whoever holds it sees the schedule's newest committed version.
 */
export const lockSchedule: Statement<{
  readonly tenant: string;
  readonly groupName: string;
  readonly name: string;
}, {
  readonly id: string;
  readonly state: string;
  readonly origin: string;
  readonly version: number;
}> = {
  name: "lock-schedule-2a479d87f07e",
  parameters: ["tenant", "groupName", "name"],
  columns: ["id", "state", "origin", "version"],
  text: `select id, state, origin, version
  from punctual.schedules
 where tenant = $1
   and group_name = $2
   and name = $3
   and state <> 'deleted'
   for update`,
};
