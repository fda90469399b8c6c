-- Lists the runs of schedules, newest scheduled time first, after a cursor; for a schedule that has only ever fired a few times
-- among millions of runs too.
-- Indexes: runs_one_occurrence, runs_by_hand; together they hold every run of a schedule.
select r.id as "id!", r.tenant as "tenant!", s.group_name as "group_name?", s.name as "name?", r.job, r.kind as "kind!",
       r.scheduled_at as "scheduled_at!", coalesce(r.queue_due_at, r.due_at) as "due_at!",
       coalesce(r.queue_state, r.state) as "state!", r.reason, coalesce(r.queue_attempt, r.attempt_count) as "attempt_count!",
       coalesce(r.queue_lost, r.lost) as "lost!", r.created_at as "created_at!", coalesce(r.queue_started_at, r.started_at) as started_at, r.ended_at,
       coalesce(r.queue_tally, r.tally) as tally, r.result, r.error
  from unnest(:schedule_ids::uuid[]) as wanted (schedule_id)
 cross join lateral (
       (select r.*, q.due_at as queue_due_at, q.state as queue_state, q.attempt as queue_attempt, q.lost as queue_lost,
               q.started_at as queue_started_at, q.tally as queue_tally
          from punctual.runs r
          left join punctual.queue q on q.run_id = r.id
         where r.tenant = :tenant
           and r.schedule_id = wanted.schedule_id
           and r.kind in ('scheduled', 'backfill')
           and (:job?::text is null or r.job = :job?)
           and (:kind?::text is null or r.kind = :kind?)
           and (:min_attempts?::int is null or coalesce(q.attempt, r.attempt_count) >= :min_attempts?)
           and (:backfill_id?::uuid is null
                or r.id = any(array(select m.run_id from punctual.backfill_runs m where m.backfill_id = :backfill_id?)))
           and (:states?::text[] is null or coalesce(q.state, r.state) = any(:states?))
           and (:from_at?::timestamptz is null or r.scheduled_at >= :from_at?)
           and (:to_at?::timestamptz is null or r.scheduled_at <= :to_at?)
           and (:after_at?::timestamptz is null or (r.scheduled_at, r.id) < (:after_at?, :after_id?::uuid))
         order by r.scheduled_at desc, r.id desc
         limit :limit)
       union all
       (select r.*, q.due_at, q.state, q.attempt, q.lost, q.started_at, q.tally
          from punctual.runs r
          left join punctual.queue q on q.run_id = r.id
         where r.tenant = :tenant
           and r.schedule_id = wanted.schedule_id
           and r.kind in ('manual', 'event')
           and (:job?::text is null or r.job = :job?)
           and (:kind?::text is null or r.kind = :kind?)
           and (:min_attempts?::int is null or coalesce(q.attempt, r.attempt_count) >= :min_attempts?)
           and (:backfill_id?::uuid is null
                or r.id = any(array(select m.run_id from punctual.backfill_runs m where m.backfill_id = :backfill_id?)))
           and (:states?::text[] is null or coalesce(q.state, r.state) = any(:states?))
           and (:from_at?::timestamptz is null or r.scheduled_at >= :from_at?)
           and (:to_at?::timestamptz is null or r.scheduled_at <= :to_at?)
           and (:after_at?::timestamptz is null or (r.scheduled_at, r.id) < (:after_at?, :after_id?::uuid))
         order by r.scheduled_at desc, r.id desc
         limit :limit)) r
  left join punctual.schedules s on s.id = r.schedule_id
 order by r.scheduled_at desc, r.id desc
 limit :limit
