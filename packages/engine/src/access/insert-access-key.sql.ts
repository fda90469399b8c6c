// Generated from insert-access-key.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps an access key by what proves it: a bearer key's digest, or an AWS key's id and sealed secret.
 * Guarantee: none that ends before the database's now.
 */
export const insertAccessKey: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly role: string;
  readonly kind: string;
  readonly prefix: string;
  readonly digest: Buffer | null;
  readonly accessKeyId: string | null;
  readonly sealed: Buffer | null;
  readonly actor: string;
  readonly expiresAt: Date | null;
}, {
  readonly createdAt: Date;
}> = {
  name: "insert-access-key-b7d67d968b9c",
  parameters: ["id", "tenant", "name", "role", "kind", "prefix", "digest", "accessKeyId", "sealed", "actor", "expiresAt"],
  columns: ["createdAt"],
  text: `insert into punctual.access_keys
       (id, tenant, name, role, kind, prefix, digest, access_key_id, sealed, created_at, created_by, expires_at)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, c.now, $10, $11
  from (select punctual.now() as now) c
 where $11::timestamptz is null or $11 > c.now
returning created_at`,
};
