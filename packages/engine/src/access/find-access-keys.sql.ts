// Generated from find-access-keys.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds the access keys of digests, those that have not expired.
 * Index: access_keys_digest.
 */
export const findAccessKeys: Statement<{
  readonly digests: readonly (Buffer | null)[];
}, {
  readonly digest: Buffer;
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly role: string;
  readonly prefix: string;
  readonly useIsNews: boolean;
}> = {
  name: "find-access-keys-cb883c147626",
  parameters: ["digests"],
  columns: ["digest", "id", "tenant", "name", "role", "prefix", "useIsNews"],
  text: `select k.digest as "digest!", k.id, k.tenant, k.name, k.role, k.prefix,
       (k.last_used_at is null or k.last_used_at <= c.now - interval '1 minute') as "useIsNews!"
  from punctual.access_keys k, (select punctual.now() as now) c
 where k.digest = any($1::bytea[]) and (k.expires_at is null or k.expires_at > c.now)`,
};
