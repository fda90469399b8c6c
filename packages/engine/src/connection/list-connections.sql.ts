// Generated from list-connections.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's connections without their secrets.
 */
export const listConnections: Statement<{
  readonly tenant: string;
  readonly name: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
  readonly kind: string;
  readonly settings: unknown;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "list-connections-8fa73bbd450f",
  parameters: ["tenant", "name", "after", "limit"],
  columns: ["name", "kind", "settings", "version", "createdAt", "updatedAt"],
  text: `select name, kind, settings, version, created_at, updated_at
  from punctual.connections
 where tenant = $1
   and ($2::text is null or name = $2)
   and ($3::text is null or name > $3)
 order by name
 limit $4`,
};
