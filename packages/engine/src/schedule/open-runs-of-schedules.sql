-- Reads the open runs of the given schedules, for the overlap policy; those of a backfill are no part of its rhythm.
-- Index: queue_schedule.
select schedule_id as "schedule_id!", run_id, state, behind
  from punctual.queue
 where schedule_id = any(:schedule_ids::uuid[])
   and backfill_id is null
 order by scheduled_at
