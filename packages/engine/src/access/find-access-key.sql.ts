// Generated from find-access-key.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds the access key of a digest, unless it has expired.
 * Index: access_keys_digest.
 */
export const findAccessKey: Statement<{
  readonly digest: Buffer;
}, {
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly role: string;
  readonly prefix: string;
  readonly useIsNews: boolean;
}> = {
  name: "find-access-key-bd6413354925",
  parameters: ["digest"],
  columns: ["id", "tenant", "name", "role", "prefix", "useIsNews"],
  text: `select k.id, k.tenant, k.name, k.role, k.prefix,
       (k.last_used_at is null or k.last_used_at <= c.now - interval '1 minute') as "useIsNews!"
  from punctual.access_keys k, (select punctual.now() as now) c
 where k.digest = $1 and (k.expires_at is null or k.expires_at > c.now)`,
};
