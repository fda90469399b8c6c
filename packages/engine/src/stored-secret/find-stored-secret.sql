-- Finds a secret by its name, or by name and suffix, with the versions that have labels.
-- Index: stored_secrets_tenant_region_name_key.
select s.id, s.name, s.suffix, s.description, s.other, s.tags, s.created_at, s.changed_at, s.accessed_at, s.gone_at,
       (select coalesce(jsonb_object_agg(v.version, v.labels), '{}')
          from (select v.version, jsonb_agg(l.label order by l.label) as labels
                  from punctual.secret_labels l
                  join punctual.secret_versions v on v.id = l.version_id
                 where l.secret_id = s.id
                 group by v.version) v) as "labels!"
  from punctual.stored_secrets s
 where s.tenant = :tenant
   and s.region = :region
   and (s.name = :name or (s.name = :base? and s.suffix = :suffix?))
   and (s.gone_at is null or s.gone_at > (select punctual.now()))
 order by s.name = :name
 limit 1
