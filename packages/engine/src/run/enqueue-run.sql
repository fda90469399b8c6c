-- Makes the run of one call that holds no key: what enqueue-runs.sql does, without the price of doing it for many.
with clock as materialized (
  select punctual.now() as now
), recorded as (
  insert into punctual.runs (id, tenant, kind, job, scheduled_at, due_at, state, actor, input, input_is_json, created_at)
  select :run_id, :tenant, 'call', :job, coalesce(:scheduled_at?, c.now), greatest(:due_at?, c.now), 'waiting', :actor, :input?, true, c.now
    from clock c
)
insert into punctual.queue (run_id, scheduled_at, tenant, job, state, due_at, expires_at, gated)
select :run_id, coalesce(:scheduled_at?, c.now), :tenant, :job, 'waiting', greatest(:due_at?, c.now),
       greatest(:due_at?, c.now) + make_interval(secs => :max_age_seconds),
       -- As is_gated has it for runs without limits.
       exists (select from punctual.freezes f where f.tenant = :tenant)
  from clock c
returning run_id
