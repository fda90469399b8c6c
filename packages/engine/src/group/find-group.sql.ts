// Generated from find-group.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads one schedule group.
 */
export const findGroup: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
  readonly createdAt: Date;
}> = {
  name: "find-group-a48d2fdb6416",
  parameters: ["tenant", "name"],
  columns: ["name", "createdAt"],
  text: `select name, created_at from punctual.schedule_groups where tenant = $1 and name = $2`,
};
