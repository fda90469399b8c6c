-- Lists a tenant's runs, newest scheduled time first, after a cursor.
-- Index: runs_by_tenant.
select r.id, r.tenant, s.group_name as "group_name?", s.name as "name?", r.job, r.kind, r.scheduled_at, coalesce(q.due_at, r.due_at) as "due_at!",
       coalesce(q.state, r.state) as "state!", r.reason, coalesce(q.attempt, r.attempt_count) as "attempt_count!",
       coalesce(q.lost, r.lost) as "lost!", r.created_at, coalesce(q.started_at, r.started_at) as started_at, r.ended_at,
       coalesce(q.tally, r.tally) as tally, r.result, r.error
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
  left join punctual.schedules s on s.id = r.schedule_id
 where r.tenant = :tenant
   and (:ids?::uuid[] is null or r.id = any(:ids?))
   and (:schedule_ids?::uuid[] is null or r.schedule_id = any(:schedule_ids?))
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
 limit :limit
