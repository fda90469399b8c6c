// Generated from list-access-keys.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists access keys, newest first, after a cursor: a tenant's, or those of all.
 * Index: access_keys_by_tenant.
 */
export const listAccessKeys: Statement<{
  readonly tenant: string | null;
  readonly afterAt: Date | null;
  readonly afterId: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  readonly role: string;
  readonly kind: string;
  readonly prefix: string;
  readonly accessKeyId: string | null;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}> = {
  name: "list-access-keys-912ad98975e4",
  parameters: ["tenant", "afterAt", "afterId", "limit"],
  columns: ["id", "name", "tenant", "role", "kind", "prefix", "accessKeyId", "createdAt", "createdBy", "expiresAt", "lastUsedAt"],
  text: `select id, name, tenant, role, kind, prefix, access_key_id, created_at, created_by, expires_at, last_used_at
  from punctual.access_keys
 where ($1::text is null or tenant = $1)
   and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
 order by created_at desc, id desc
 limit $4`,
};
