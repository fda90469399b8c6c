-- Finds the version of a secret that has this id, this label, or both.
select v.id, v.version, v.sealed, v.created_at,
       array(select l.label from punctual.secret_labels l where l.version_id = v.id order by l.label) as "labels!"
  from punctual.secret_versions v
 where v.secret_id = :secret_id
   and (:version?::text is null or v.version = :version?)
   and (:label?::text is null
        or exists (select from punctual.secret_labels l
                    where l.secret_id = v.secret_id and l.label = :label? and l.version_id = v.id))
 limit 1
