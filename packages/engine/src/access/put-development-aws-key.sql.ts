// Generated from put-development-aws-key.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps the AWS key of development, or puts it in the place of one that does not open.
 * Guarantee: of nodes that start at the same moment one keeps its own, and the others are answered nothing.
 */
export const putDevelopmentAwsKey: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly role: string;
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly sealed: Buffer;
  readonly actor: string;
  readonly unreadable: string | null;
}, {
  readonly id: string;
}> = {
  name: "put-development-aws-key-57d606548ae5",
  parameters: ["id", "tenant", "name", "role", "prefix", "accessKeyId", "sealed", "actor", "unreadable"],
  columns: ["id"],
  text: `insert into punctual.access_keys
       (id, tenant, name, role, kind, prefix, access_key_id, sealed, created_at, created_by)
values ($1, $2, $3, $4, 'aws', $5, $6, $7, (select punctual.now()), $8)
on conflict (id) do update
   set prefix = excluded.prefix, access_key_id = excluded.access_key_id, sealed = excluded.sealed,
       created_at = excluded.created_at, last_used_at = null
 where access_keys.access_key_id = $9
returning id`,
};
