// Generated from lock-group.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Holds a schedule group's row until the transaction ends: a schedule being made in it is awaited, and none can be made meanwhile.
 */
export const lockGroup: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "lock-group-54836e584fa4",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `select name from punctual.schedule_groups where tenant = $1 and name = $2 for update`,
};
