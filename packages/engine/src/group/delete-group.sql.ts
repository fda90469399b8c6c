// Generated from delete-group.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes an empty schedule group.
 * Guarantee: a schedule made at the same moment holds the group's row, so a group with a living schedule stays.
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
