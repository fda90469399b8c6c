// Generated from find-kept-group.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a schedule group that a workload keeps schedules in.
 */
export const findKeptGroup: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "find-kept-group-23474a68babe",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `select name from punctual.schedule_groups where tenant = $1 and name = $2 and is_kept`,
};
