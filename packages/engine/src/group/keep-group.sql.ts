// Generated from keep-group.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a schedule group where it is absent, for a workload that keeps schedules in it.
 * Guarantee: from the commit on nobody else makes a schedule in it; those that are there already stay.
 */
export const keepGroup: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "keep-group-05d1f59dd4be",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `insert into punctual.schedule_groups (tenant, name, created_at, is_kept)
values ($1, $2, (select punctual.now()), true)
on conflict (tenant, name) do update set is_kept = true where not schedule_groups.is_kept
returning name`,
};
