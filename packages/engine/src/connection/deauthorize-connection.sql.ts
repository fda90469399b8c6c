// Generated from deauthorize-connection.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Puts a secret that opens nothing in the place of a connection's.
 * Guarantee: under lock-connection, the version grows, and the sealed secret is bound to it.
 */
export const deauthorizeConnection: Statement<{
  readonly sealed: Buffer;
  readonly version: number;
  readonly id: string;
}, Readonly<Record<never, never>>> = {
  name: "deauthorize-connection-07a87eddd33f",
  parameters: ["sealed", "version", "id"],
  columns: [],
  text: `update punctual.connections
   set sealed = $1, version = $2, is_deauthorized = true, updated_at = (select punctual.now())
 where id = $3`,
};
