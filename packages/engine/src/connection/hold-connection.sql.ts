// Generated from hold-connection.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Holds a connection's row until the transaction ends, so that it cannot be deleted while a schedule that names it is written.
 */
export const holdConnection: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly id: string;
}> = {
  name: "hold-connection-cebf8df1e95c",
  parameters: ["tenant", "name"],
  columns: ["id"],
  text: `select id from punctual.connections where tenant = $1 and name = $2 for key share`,
};
