// Generated from lock-connection.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a connection and the time, and keeps others from writing it.
 */
export const lockConnection: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly id: string;
  readonly kind: string;
  readonly sealed: Buffer;
  readonly version: number;
  readonly now: Date;
}> = {
  name: "lock-connection-210651110ad8",
  parameters: ["tenant", "name"],
  columns: ["id", "kind", "sealed", "version", "now"],
  text: `select id, kind, sealed, version, (select punctual.now()) as "now!"
  from punctual.connections
 where tenant = $1
   and name = $2
   for update`,
};
