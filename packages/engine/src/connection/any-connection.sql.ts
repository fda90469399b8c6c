// Generated from any-connection.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads one sealed connection, to see whether the secret key is the right one.
 */
export const anyConnection: Statement<null, {
  readonly id: string;
  readonly tenant: string;
  readonly sealed: Buffer;
  readonly version: number;
}> = {
  name: "any-connection-3d590cf599f7",
  parameters: [],
  columns: ["id", "tenant", "sealed", "version"],
  text: `select id, tenant, sealed, version from punctual.connections order by id limit 1`,
};
