// Generated from lock-schedules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes the rows of named schedules of a tenant, in the order of ids, as everybody does who takes several.
 * Guarantee: whoever holds them reads the schedules' newest committed versions afterwards, in a statement of its own.
 * Index: schedules_name.
 */
export const lockSchedules: Statement<{
  readonly tenant: string;
  readonly groups: readonly (string | null)[];
  readonly names: readonly (string | null)[];
}, {
  readonly id: string;
  readonly groupName: string;
  readonly name: string;
  readonly state: string;
}> = {
  name: "lock-schedules-bcbf0257065b",
  parameters: ["tenant", "groups", "names"],
  columns: ["id", "groupName", "name", "state"],
  text: `select s.id, s.group_name, s.name, s.state
  from punctual.schedules s
 where s.tenant = $1
   and s.state <> 'deleted'
   and (s.group_name, s.name) in (select * from unnest($2::text[], $3::text[]))
 order by s.id
   for update`,
};
