-- Lists the open runs that a backfill made.
-- Index: queue_backfill.
select run_id from punctual.queue where tenant = :tenant and backfill_id = :id::uuid
