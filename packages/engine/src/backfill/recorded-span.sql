-- Says where in a range a schedule has runs on record at all: outside of it no time need be looked up.
-- Index: runs_one_occurrence.
select min(scheduled_at) as "first_at?", max(scheduled_at) as "last_at?"
  from punctual.runs
 where schedule_id = :schedule_id
   and kind in ('scheduled', 'backfill')
   and scheduled_at between :from_at and :to_at
