// Generated from insert-access-key.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps an access key by its digest.
 * Guarantee: none that ends before the database's now.
 */
export const insertAccessKey: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly role: string;
  readonly prefix: string;
  readonly digest: Buffer;
  readonly actor: string;
  readonly expiresAt: Date | null;
}, {
  readonly createdAt: Date;
}> = {
  name: "insert-access-key-dbd9af5c6064",
  parameters: ["id", "tenant", "name", "role", "prefix", "digest", "actor", "expiresAt"],
  columns: ["createdAt"],
  text: `insert into punctual.access_keys (id, tenant, name, role, prefix, digest, created_at, created_by, expires_at)
select $1, $2, $3, $4, $5, $6, c.now, $7, $8
  from (select punctual.now() as now) c
 where $8::timestamptz is null or $8 > c.now
returning created_at`,
};
