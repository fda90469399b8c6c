// Generated from lock-connection.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a connection's identity and keeps others from writing it.
 */
export const lockConnection: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly id: string;
  readonly version: number;
}> = {
  name: "lock-connection-095e76a41072",
  parameters: ["tenant", "name"],
  columns: ["id", "version"],
  text: `select id, version from punctual.connections where tenant = $1 and name = $2 for update`,
};
