-- Finds the runs of a run's schedule next to it by scheduled time, one before and one after; none for a call.
-- Each side reads one row of either index, however many runs the schedule has had.
-- Indexes: the key of runs, runs_one_occurrence, runs_by_hand.
select (select l.id
          from ((select b.id, b.scheduled_at
                   from punctual.runs b
                  where b.schedule_id = r.schedule_id
                    and b.kind in ('scheduled', 'backfill')
                    and (b.scheduled_at, b.id) < (r.scheduled_at, r.id)
                  order by b.scheduled_at desc, b.id desc
                  limit 1)
                union all
                (select b.id, b.scheduled_at
                   from punctual.runs b
                  where b.schedule_id = r.schedule_id
                    and b.kind in ('manual', 'event')
                    and (b.scheduled_at, b.id) < (r.scheduled_at, r.id)
                  order by b.scheduled_at desc, b.id desc
                  limit 1)) l
         order by l.scheduled_at desc, l.id desc
         limit 1) as "previous_id?",
       (select l.id
          from ((select a.id, a.scheduled_at
                   from punctual.runs a
                  where a.schedule_id = r.schedule_id
                    and a.kind in ('scheduled', 'backfill')
                    and (a.scheduled_at, a.id) > (r.scheduled_at, r.id)
                  order by a.scheduled_at, a.id
                  limit 1)
                union all
                (select a.id, a.scheduled_at
                   from punctual.runs a
                  where a.schedule_id = r.schedule_id
                    and a.kind in ('manual', 'event')
                    and (a.scheduled_at, a.id) > (r.scheduled_at, r.id)
                  order by a.scheduled_at, a.id
                  limit 1)) l
         order by l.scheduled_at, l.id
         limit 1) as "next_id?"
  from punctual.runs r
 where r.id = :run_id and r.scheduled_at = :scheduled_at
