// Generated from upsert-connection.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps a connection under its tenant and name.
 * Guarantee: the version grows with every write, and the sealed secret is bound to it.
 */
export const upsertConnection: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly kind: string;
  readonly settings: string;
  readonly sealed: Buffer;
  readonly version: number;
  readonly description: string | null;
  readonly aws: string | null;
}, {
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "upsert-connection-59f2adb43243",
  parameters: ["id", "tenant", "name", "kind", "settings", "sealed", "version", "description", "aws"],
  columns: ["id", "createdAt", "updatedAt"],
  text: `insert into punctual.connections (id, tenant, name, kind, settings, sealed, version, description, aws, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9::json, (select punctual.now()), (select punctual.now()))
on conflict (tenant, name) do update
   set kind = excluded.kind, settings = excluded.settings, sealed = excluded.sealed, version = excluded.version,
       description = excluded.description, aws = excluded.aws, is_deauthorized = false, updated_at = excluded.updated_at
returning id, created_at, updated_at`,
};
