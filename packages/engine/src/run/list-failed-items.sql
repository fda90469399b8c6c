-- Lists the items of a run that failed.
select key, error from punctual.failed_items where run_id = :run_id and scheduled_at = :scheduled_at order by key limit :limit
