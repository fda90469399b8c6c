-- Lists a tenant's secrets of a region after a cursor, with the versions that have labels.
-- Every filter must hold: it holds where one of its words does; a word that is negated holds where it does not.
select s.id, s.name, s.suffix, s.description, s.other, s.tags, s.created_at, s.changed_at, s.accessed_at, s.gone_at, k.key as "key!",
       (select coalesce(jsonb_object_agg(v.version, v.labels), '{}')
          from (select v.version, jsonb_agg(l.label order by l.label) as labels
                  from punctual.secret_labels l
                  join punctual.secret_versions v on v.id = l.version_id
                 where l.secret_id = s.id
                 group by v.version) v) as "labels!"
  from punctual.stored_secrets s
 cross join lateral (
       select case :sort::text
                when 'name' then s.name
                when 'changed' then to_char(s.changed_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || s.id
                when 'accessed' then coalesce(to_char(s.accessed_at at time zone 'UTC', 'YYYYMMDD'), '') || s.id
                else to_char(s.created_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || s.id
              end collate "C" as key) k
 where s.tenant = :tenant
   and s.region = :region
   and (s.gone_at is null or (:with_marked::boolean and s.gone_at > (select punctual.now())))
   and (:after?::text is null or case when :descending::boolean then k.key < :after? else k.key > :after? end)
   and not exists (
       select from jsonb_to_recordset(:filters::jsonb) f (field text, words jsonb)
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
 order by case when :descending::boolean then k.key end desc, case when not :descending::boolean then k.key end
 limit :limit
