// Generated from insert-stored-secret.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a secret, yet without a value.
 * Guarantee: of two that take one name at the same moment, a row comes back to the first and none to the second.
 */
export const insertStoredSecret: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly region: string;
  readonly name: string;
  readonly suffix: string;
  readonly description: string | null;
  readonly other: string;
  readonly tags: string;
}, {
  readonly id: string;
}> = {
  name: "insert-stored-secret-4cab466f3dbe",
  parameters: ["id", "tenant", "region", "name", "suffix", "description", "other", "tags"],
  columns: ["id"],
  text: `insert into punctual.stored_secrets (id, tenant, region, name, suffix, description, other, tags, created_at, changed_at)
select $1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, region, name) do nothing
returning id`,
};
