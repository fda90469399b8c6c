// Generated from find-stored-secret.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds a secret by its name, or by name and suffix, with the versions that have labels.
 * Index: stored_secrets_tenant_region_name_key.
 */
export const findStoredSecret: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly name: string;
  readonly base: string | null;
  readonly suffix: string | null;
}, {
  readonly id: string;
  readonly name: string;
  readonly suffix: string;
  readonly description: string | null;
  readonly other: unknown;
  readonly tags: unknown;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly accessedAt: Date | null;
  readonly goneAt: Date | null;
  readonly labels: unknown;
}> = {
  name: "find-stored-secret-7b37cd270fab",
  parameters: ["tenant", "region", "name", "base", "suffix"],
  columns: ["id", "name", "suffix", "description", "other", "tags", "createdAt", "changedAt", "accessedAt", "goneAt", "labels"],
  text: `select s.id, s.name, s.suffix, s.description, s.other, s.tags, s.created_at, s.changed_at, s.accessed_at, s.gone_at,
       (select coalesce(jsonb_object_agg(v.version, v.labels), '{}')
          from (select v.version, jsonb_agg(l.label order by l.label) as labels
                  from punctual.secret_labels l
                  join punctual.secret_versions v on v.id = l.version_id
                 where l.secret_id = s.id
                 group by v.version) v) as "labels!"
  from punctual.stored_secrets s
 where s.tenant = $1
   and s.region = $2
   and (s.name = $3 or (s.name = $4 and s.suffix = $5))
   and (s.gone_at is null or s.gone_at > (select punctual.now()))
 order by s.name = $3
 limit 1`,
};
