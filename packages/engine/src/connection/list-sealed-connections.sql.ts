// Generated from list-sealed-connections.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads sealed connections of all tenants in pieces, for their keys to be looked at.
 */
export const listSealedConnections: Statement<{
  readonly after: string;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly tenant: string;
  readonly version: number;
  readonly sealed: Buffer;
}> = {
  name: "list-sealed-connections-1a04b5c75a9e",
  parameters: ["after", "limit"],
  columns: ["id", "tenant", "version", "sealed"],
  text: `select id, tenant, version, sealed
  from punctual.connections
 where id > $1
 order by id
 limit $2`,
};
