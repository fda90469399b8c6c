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
  readonly settings: unknown;
  readonly sealed: Buffer;
  readonly version: number;
  readonly description: string | null;
  readonly aws: unknown;
  readonly now: Date;
}> = {
  name: "lock-connection-716953b8c55d",
  parameters: ["tenant", "name"],
  columns: ["id", "kind", "settings", "sealed", "version", "description", "aws", "now"],
  text: `select id, kind, settings, sealed, version, description, aws, (select punctual.now()) as "now!"
  from punctual.connections
 where tenant = $1
   and name = $2
   for update`,
};
