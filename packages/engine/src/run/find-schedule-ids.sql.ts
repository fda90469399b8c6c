// Generated from find-schedule-ids.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds every schedule, deleted ones included, that a tenant ever had under a name: their runs stay listed.
 * Indexes: schedules_name, schedules_deleted.
 */
export const findScheduleIds: Statement<{
  readonly tenant: string;
  readonly groupName: string;
  readonly name: string;
}, {
  readonly id: string;
}> = {
  name: "find-schedule-ids-050dfbace925",
  parameters: ["tenant", "groupName", "name"],
  columns: ["id"],
  text: `select id from punctual.schedules where tenant = $1 and group_name = $2 and name = $3`,
};
