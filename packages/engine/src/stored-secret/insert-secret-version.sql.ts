// Generated from insert-secret-version.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps a version of a secret.
 * Guarantee: a version that is there stays as it is, and no row comes back.
 */
export const insertSecretVersion: Statement<{
  readonly id: string;
  readonly secretId: string;
  readonly tenant: string;
  readonly version: string;
  readonly sealed: Buffer;
}, {
  readonly id: string;
}> = {
  name: "insert-secret-version-c97bcfe32678",
  parameters: ["id", "secretId", "tenant", "version", "sealed"],
  columns: ["id"],
  text: `insert into punctual.secret_versions (id, secret_id, tenant, version, sealed, created_at)
values ($1, $2, $3, $4, $5, (select punctual.now()))
on conflict (secret_id, version) do nothing
returning id`,
};
