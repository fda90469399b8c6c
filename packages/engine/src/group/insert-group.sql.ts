// Generated from insert-group.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a schedule group where it is absent.
 */
export const insertGroup: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "insert-group-2108655d2fb2",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `insert into punctual.schedule_groups (tenant, name, created_at)
values ($1, $2, (select punctual.now()))
on conflict (tenant, name) do nothing
returning name`,
};
