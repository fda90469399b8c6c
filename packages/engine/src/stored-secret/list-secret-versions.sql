-- Lists versions of a secret, the oldest first, after a cursor; those without a label only where they are asked for.
select v.id, v.version, v.created_at, v.accessed_at, to_char(v.created_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || v.id as "key!",
       array(select l.label from punctual.secret_labels l where l.version_id = v.id order by l.label) as "labels!"
  from punctual.secret_versions v
 where v.secret_id = :secret_id
   and (:after?::text is null or to_char(v.created_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS') || v.id > :after?)
   and (:with_unlabelled::boolean or exists (select from punctual.secret_labels l where l.version_id = v.id))
 order by v.created_at, v.id
 limit :limit
