// Generated from list-stored-secrets.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's secrets of a region after a cursor, with the versions that have labels; the secrets of connections among them,
 * each under a name of its own, with one version.
 * Every filter must hold: it holds where one of its words does; a word that is negated holds where it does not.
 */
export const listStoredSecrets: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly connectionPrefix: string;
  readonly connectionOwner: string;
  readonly connectionLabel: string;
  readonly sort: string;
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
  readonly owner: string | null;
  readonly key: string;
  readonly labels: unknown;
}> = {
  name: "list-stored-secrets-61ed32740671",
  parameters: ["tenant", "region", "connectionPrefix", "connectionOwner", "connectionLabel", "sort", "withMarked", "after", "descending", "filters", "limit"],
  columns: ["id", "name", "suffix", "description", "other", "tags", "createdAt", "changedAt", "accessedAt", "goneAt", "owner", "key", "labels"],
  text: `select s.id as "id!", s.name as "name!", s.suffix as "suffix!", s.description, s.other, s.tags, s.created_at as "created_at!",
       s.changed_at as "changed_at!", s.accessed_at, s.gone_at, s.owner as "owner?", k.key as "key!",
       coalesce(s.labels, (select coalesce(jsonb_object_agg(v.version, v.labels), '{}')
          from (select v.version, jsonb_agg(l.label order by l.label) as labels
                  from punctual.secret_labels l
                  join punctual.secret_versions v on v.id = l.version_id
                 where l.secret_id = s.id
                 group by v.version) v)) as "labels!"
  from (select id, name, suffix, description, other, tags, created_at, changed_at, accessed_at, gone_at,
               null::text as owner, null::jsonb as labels
          from punctual.stored_secrets
         where tenant = $1
           and region = $2
        union all
        select k.id, $3::text || k.name || '/' || k.id, right(k.id::text, 6), null, '{}', '{}', k.created_at, k.updated_at, null, null,
               $4::text, jsonb_build_object(k.id || '-' || k.version, jsonb_build_array($5::text))
          from punctual.connections k
         where k.tenant = $1
           and not k.is_deauthorized) s
 cross join lateral (
       select case $6::text
                when 'name' then s.name
                when 'changed' then to_char(s.changed_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || s.id
                when 'accessed' then coalesce(to_char(s.accessed_at at time zone 'UTC', 'YYYYMMDD'), '') || s.id
                else to_char(s.created_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || s.id
              end collate "C" as key) k
 where (s.gone_at is null or ($7::boolean and s.gone_at > (select punctual.now())))
   and ($8::text is null or case when $9::boolean then k.key < $8 else k.key > $8 end)
   and not exists (
       select from jsonb_to_recordset($10::jsonb) f (field text, words jsonb)
        where not exists (
              select from jsonb_to_recordset(f.words) w (word text, negated boolean)
               where w.negated <> case f.field
                       when 'name' then starts_with(s.name, w.word)
                       when 'description' then starts_with(lower(coalesce(s.description, '')), lower(w.word))
                       when 'owner' then starts_with(coalesce(s.owner, ''), w.word)
                       when 'tag-key' then exists (select from jsonb_each_text(s.tags) t where starts_with(t.key, w.word))
                       when 'tag-value' then exists (select from jsonb_each_text(s.tags) t where starts_with(t.value, w.word))
                       when 'all' then strpos(lower(concat_ws(' ', s.name, s.description,
                              (select string_agg(t.key || ' ' || t.value, ' ') from jsonb_each_text(s.tags) t))), lower(w.word)) > 0
                       else false
                     end))
 order by case when $9::boolean then k.key end desc, case when not $9::boolean then k.key end
 limit $11`,
};
