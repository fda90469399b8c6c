// Generated from delete-node.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes a stopped node off the list.
 */
export const deleteNode: Statement<{
  readonly id: string;
}, Readonly<Record<never, never>>> = {
  name: "delete-node-ce6381d98094",
  parameters: ["id"],
  columns: [],
  text: `delete from punctual.nodes where id = $1`,
};
