-- Lists the items of a run that failed, by key, after a key.
select key, error
  from punctual.failed_items
 where run_id = :run_id
   and scheduled_at = :scheduled_at
   and (:after?::text is null or key > :after?)
 order by key
 limit :limit
