-- Drops the partitions of days older than the retention.
-- A run that a calendar has moved to a later day is due long after its own, which stays until then.
select d as "partition!"
  from punctual.drop_partitions((least(:before::timestamptz, (
         select min(q.scheduled_at) from punctual.queue q
          where q.backfill_id is null
            and q.scheduled_at < :before::timestamptz
            and q.due_at >= :before::timestamptz)) at time zone 'UTC')::date) as d
