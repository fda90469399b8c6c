-- Makes a run by hand or for a call, due at once, or when it asks to be.
-- Guarantee: of the open runs of a job one holds a key; where it is taken, no row comes back and the caller joins the holder.
-- Its times are whole milliseconds, as all of ours, whatever punctual.now() was replaced by: who reads one finds the run by it.
with clock as materialized (
  select date_trunc('milliseconds', punctual.now()) as now
), version as materialized (
  select coalesce((select v.limit_keys from punctual.schedule_versions v
                    where v.schedule_id = :schedule_id? and v.version = :schedule_version?), '{}') as limit_keys
), queued as (
  insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, job_key, state, due_at, expires_at, limit_keys, gated)
  select :run_id, coalesce(:scheduled_at?, c.now), :tenant, :schedule_id?, :job?, :job_key?, 'waiting', greatest(:due_at?, c.now),
         greatest(:due_at?, c.now) + make_interval(secs => :max_age_seconds), v.limit_keys, punctual.is_gated(:tenant, v.limit_keys)
    from clock c, version v
  on conflict (tenant, job, job_key) where job_key is not null do nothing
  returning run_id, scheduled_at, due_at
)
insert into punctual.runs (id, tenant, schedule_id, schedule_version, kind, job, scheduled_at, due_at, state, actor, input, input_is_json, created_at)
select q.run_id, :tenant, :schedule_id?, :schedule_version?, :kind, :job?, q.scheduled_at, q.due_at, 'waiting', :actor, :input?, :input_is_json?, c.now
  from queued q, clock c
returning id
