-- Forgets versions of a secret that no label is at, are older than a day and not among the newest hundred.
with spare as materialized (
  select v.id
    from punctual.secret_versions v
   where v.secret_id = :secret_id
     and v.created_at < (select punctual.now()) - interval '1 day'
     and not exists (select from punctual.secret_labels l where l.version_id = v.id)
   order by v.created_at desc, v.id desc
  offset :most
)
delete from punctual.secret_versions v using spare s where v.id = s.id returning v.id
