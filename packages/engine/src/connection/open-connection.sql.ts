// Generated from open-connection.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a connection as a claim does, for one call outside a run.
 */
export const openConnection: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly tenant: string;
  readonly connectionId: string;
  readonly connectionKind: string;
  readonly connectionSettings: unknown;
  readonly sealed: Buffer;
  readonly connectionVersion: number;
}> = {
  name: "open-connection-105d4a9307a6",
  parameters: ["tenant", "name"],
  columns: ["tenant", "connectionId", "connectionKind", "connectionSettings", "sealed", "connectionVersion"],
  text: `select tenant, id as connection_id, kind as connection_kind, settings as connection_settings, sealed, version as connection_version
  from punctual.connections
 where tenant = $1
   and name = $2`,
};
