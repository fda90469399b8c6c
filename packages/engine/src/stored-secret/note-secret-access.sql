-- Notes the day on which a value was read; writes once a day.
with today as materialized (
  select date_trunc('day', punctual.now(), 'UTC') as day
), version as (
  update punctual.secret_versions v
     set accessed_at = t.day
    from today t
   where v.id = :version_id
     and v.accessed_at is distinct from t.day
  returning v.secret_id
)
update punctual.stored_secrets s
   set accessed_at = t.day
  from version v, today t
 where s.id = v.secret_id
   and s.accessed_at is distinct from t.day
returning s.id
