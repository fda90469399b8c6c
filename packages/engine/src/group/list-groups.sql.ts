// Generated from list-groups.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's schedule groups by name, after a cursor.
 */
export const listGroups: Statement<{
  readonly tenant: string;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
  readonly createdAt: Date;
}> = {
  name: "list-groups-e35c27fe282b",
  parameters: ["tenant", "after", "limit"],
  columns: ["name", "createdAt"],
  text: `select name, created_at from punctual.schedule_groups
 where tenant = $1 and ($2::text is null or name > $2)
 order by name
 limit $3`,
};
