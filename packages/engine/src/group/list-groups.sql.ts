// Generated from list-groups.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's schedule groups by name, after a cursor; those with a slash hold parts of rules.
 */
export const listGroups: Statement<{
  readonly tenant: string;
  readonly after: string | null;
  readonly prefix: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
  readonly createdAt: Date;
}> = {
  name: "list-groups-5ebec52e5115",
  parameters: ["tenant", "after", "prefix", "limit"],
  columns: ["name", "createdAt"],
  text: `select name, created_at from punctual.schedule_groups
 where tenant = $1
   and position('/' in name) = 0
   and ($2::text is null or name > $2)
   and ($3::text is null or starts_with(name, $3))
 order by name
 limit $4`,
};
