-- Finds the newest run of each of the given schedules, one that has just been planned included.
-- Indexes: runs_one_occurrence, runs_by_hand.
select wanted.schedule_id as "schedule_id!", l.id as "id!", coalesce(q.state, l.state) as "state!", l.scheduled_at as "scheduled_at!", l.ended_at as "ended_at?"
  from unnest(:schedule_ids::uuid[]) as wanted (schedule_id)
 cross join lateral (
       select r.id, r.state, r.scheduled_at, r.ended_at
         from ((select r.id, r.state, r.scheduled_at, r.ended_at
                  from punctual.runs r
                 where r.schedule_id = wanted.schedule_id
                   and r.kind in ('scheduled', 'backfill')
                 order by r.scheduled_at desc, r.id desc
                 limit 1)
               union all
               (select r.id, r.state, r.scheduled_at, r.ended_at
                  from punctual.runs r
                 where r.schedule_id = wanted.schedule_id
                   and r.kind in ('manual', 'event')
                 order by r.scheduled_at desc, r.id desc
                 limit 1)) r
        order by r.scheduled_at desc, r.id desc
        limit 1) l
  left join punctual.queue q on q.run_id = l.id
