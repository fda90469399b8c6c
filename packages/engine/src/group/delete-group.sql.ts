// Generated from delete-group.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes an empty schedule group.
 * Guarantee: under lock-group, a group with a living schedule stays. Without it a schedule that commits while this statement
 * waits for the row would not be seen, since a row that was only locked is not looked at again.
 */
export const deleteGroup: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "delete-group-0658faa169b5",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `delete from punctual.schedule_groups g
 where g.tenant = $1
   and g.name = $2
   and not exists (select from punctual.schedules s
                    where s.tenant = g.tenant and s.group_name = g.name and s.state <> 'deleted')
returning name`,
};
