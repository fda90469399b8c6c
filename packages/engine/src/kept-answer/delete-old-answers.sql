-- Forgets answers that are given no more.
-- Index: kept_answers_kept_at.
with old as materialized (
  select tenant, operation, key from punctual.kept_answers
   where kept_at <= (select punctual.now()) - interval '24 hours'
   limit :limit
)
delete from punctual.kept_answers k using old
 where k.tenant = old.tenant and k.operation = old.operation and k.key = old.key
returning k.key
