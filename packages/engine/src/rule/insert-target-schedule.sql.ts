// Generated from insert-target-schedule.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes the schedule of a rule's target. It is paused for good: events alone make runs of it.
 */
export const insertTargetSchedule: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly groupName: string;
  readonly name: string;
}, Readonly<Record<never, never>>> = {
  name: "insert-target-schedule-68ceab6e438d",
  parameters: ["id", "tenant", "groupName", "name"],
  columns: [],
  text: `insert into punctual.schedules (id, tenant, group_name, name, state, origin, version, created_at, updated_at)
select $1, $2, $3, $4, 'paused', 'rule', 1, c.now, c.now
  from (select punctual.now() as now) c`,
};
