-- Reads what a run sends, where to, and how many tries it has left; of an open one.
-- Index: the key of runs.
select r.id as run_id, r.tenant, r.kind, s.group_name as "group_name?", s.name as "name?", r.scheduled_at, coalesce(r.input, v.input) as input,
       coalesce(case when r.input is null then v.input_is_json else r.input_is_json end, false) as "input_is_json!",
       coalesce(r.target, v.target) as "target?", v.timezone as "timezone?", coalesce(q.attempt, r.attempt_count) as "attempt!",
       q.state as "open_state?", q.due_at as "attempt_at?", greatest(0, coalesce(v.max_retries, 0) - q.retries) as "retries_left?",
       q.expires_at as "give_up_at?"
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
  left join punctual.schedule_versions v on v.schedule_id = r.schedule_id and v.version = r.schedule_version
  left join punctual.schedules s on s.id = r.schedule_id
 where r.tenant = :tenant
   and r.id = :run_id
   and r.scheduled_at = :scheduled_at
