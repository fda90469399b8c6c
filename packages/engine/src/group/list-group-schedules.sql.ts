// Generated from list-group-schedules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Names the living schedules of a group.
 * Index: schedules_name.
 */
export const listGroupSchedules: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "list-group-schedules-861c3629c560",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `select name from punctual.schedules
 where tenant = $1 and group_name = $2 and state <> 'deleted'
 order by name`,
};
