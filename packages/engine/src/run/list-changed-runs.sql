-- Reads the given runs of a tenant as they are now, those that a filter asks for.
-- Index: runs' primary key, by id.
select r.id, r.tenant, s.group_name as "group_name?", s.name as "name?", r.job, r.kind, r.scheduled_at, coalesce(q.due_at, r.due_at) as "due_at!",
       coalesce(q.state, r.state) as "state!", r.reason, coalesce(q.attempt, r.attempt_count) as "attempt_count!",
       coalesce(q.lost, r.lost) as "lost!", r.created_at, coalesce(q.started_at, r.started_at) as started_at, r.ended_at,
       coalesce(q.tally, r.tally) as tally, r.result, r.error
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
  left join punctual.schedules s on s.id = r.schedule_id
 where r.tenant = :tenant
   and r.id = any(:ids::uuid[])
   and (:group_name?::text is null or (s.group_name = :group_name? and s.name = :name?))
   and (:job?::text is null or r.job = :job?)
   and (:states?::text[] is null or coalesce(q.state, r.state) = any(:states?))
