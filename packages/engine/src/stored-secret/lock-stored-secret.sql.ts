// Generated from lock-stored-secret.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes a secret's row, so that changes of one secret come one after another; named in full, the name alone is the second guess.
 * Index: stored_secrets_tenant_region_name_key.
 */
export const lockStoredSecret: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly name: string;
  readonly base: string | null;
  readonly suffix: string | null;
}, {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly other: unknown;
  readonly tags: unknown;
  readonly goneAt: Date | null;
}> = {
  name: "lock-stored-secret-ecc6954a3fe5",
  parameters: ["tenant", "region", "name", "base", "suffix"],
  columns: ["id", "name", "description", "other", "tags", "goneAt"],
  text: `select id, name, description, other, tags, gone_at
  from punctual.stored_secrets
 where tenant = $1
   and region = $2
   and (name = $3 or (name = $4 and suffix = $5))
   and (gone_at is null or gone_at > (select punctual.now()))
 order by name = $3
 limit 1
   for no key update`,
};
