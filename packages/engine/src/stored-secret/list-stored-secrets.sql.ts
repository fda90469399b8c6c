// Generated from list-stored-secrets.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's secrets of a region after a cursor, with the versions that have labels.
 * Every filter must hold: it holds where one of its words does; a word that is negated holds where it does not.
 */
export const listStoredSecrets: Statement<{
  readonly sort: string;
  readonly tenant: string;
  readonly region: string;
  readonly withMarked: boolean;
  readonly after: string | null;
  readonly descending: boolean;
  readonly filters: string;
  readonly limit: string | number;
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
  readonly key: string;
  readonly labels: unknown;
}> = {
  name: "list-stored-secrets-383e3e4697d0",
  parameters: ["sort", "tenant", "region", "withMarked", "after", "descending", "filters", "limit"],
  columns: ["id", "name", "suffix", "description", "other", "tags", "createdAt", "changedAt", "accessedAt", "goneAt", "key", "labels"],
  text: `select s.id, s.name, s.suffix, s.description, s.other, s.tags, s.created_at, s.changed_at, s.accessed_at, s.gone_at, k.key as "key!",
       (select coalesce(jsonb_object_agg(v.version, v.labels), '{}')
          from (select v.version, jsonb_agg(l.label order by l.label) as labels
                  from punctual.secret_labels l
                  join punctual.secret_versions v on v.id = l.version_id
                 where l.secret_id = s.id
                 group by v.version) v) as "labels!"
  from punctual.stored_secrets s
 cross join lateral (
       select case $1::text
                when 'name' then s.name
                when 'changed' then to_char(s.changed_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || s.id
                when 'accessed' then coalesce(to_char(s.accessed_at at time zone 'UTC', 'YYYYMMDD'), '') || s.id
                else to_char(s.created_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || s.id
              end collate "C" as key) k
 where s.tenant = $2
   and s.region = $3
   and (s.gone_at is null or ($4::boolean and s.gone_at > (select punctual.now())))
   and ($5::text is null or case when $6::boolean then k.key < $5 else k.key > $5 end)
   and not exists (
       select from jsonb_to_recordset($7::jsonb) f (field text, words jsonb)
        where not exists (
              select from jsonb_to_recordset(f.words) w (word text, negated boolean)
               where w.negated <> case f.field
                       when 'name' then starts_with(s.name, w.word)
                       when 'description' then starts_with(lower(coalesce(s.description, '')), lower(w.word))
                       when 'tag-key' then exists (select from jsonb_each_text(s.tags) t where starts_with(t.key, w.word))
                       when 'tag-value' then exists (select from jsonb_each_text(s.tags) t where starts_with(t.value, w.word))
                       when 'all' then strpos(lower(concat_ws(' ', s.name, s.description,
                              (select string_agg(t.key || ' ' || t.value, ' ') from jsonb_each_text(s.tags) t))), lower(w.word)) > 0
                       else false
                     end))
 order by case when $6::boolean then k.key end desc, case when not $6::boolean then k.key end
 limit $8`,
};
