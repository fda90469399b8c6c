-- Says of each time what its scheduled run and its backfill run came to, in the order given.
-- Each time is looked up by itself: a join planned for many days would read all of them.
-- Index: runs_one_occurrence.
select t.at as "at!", s.state as "scheduled_state?", b.id as "backfill_run_id?", b.state as "backfill_state?"
  from unnest(:times::timestamptz[]) with ordinality as t (at, number)
  left join lateral (
       select r.state from punctual.runs r
        where r.schedule_id = :schedule_id and r.scheduled_at = t.at and r.kind = 'scheduled' limit 1) s on true
  left join lateral (
       select r.id, r.state from punctual.runs r
        where r.schedule_id = :schedule_id and r.scheduled_at = t.at and r.kind = 'backfill' limit 1) b on true
 order by t.number
