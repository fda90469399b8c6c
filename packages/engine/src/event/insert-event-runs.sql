-- Makes the runs that events give to targets: due at once, each with the input that its target wants of its event.
-- Guarantee: a run comes once for its id and its time, which an attempt that comes again repeats. A target that is gone gets none:
-- who takes it away waits for this statement, or this one waits for the end of its transaction.
with clock as materialized (
  select date_trunc('milliseconds', punctual.now()) as now
), asked as materialized (
  select * from unnest(:run_ids::uuid[], :schedule_ids::uuid[], :versions::integer[], :inputs::text[], :targets::text[], :events::text[],
                       :scheduled_ats::timestamptz[])
             as a (run_id, schedule_id, version, input, target, event, scheduled_at)
   order by schedule_id
), held as materialized (
  select a.*, v.max_age_seconds, v.limit_keys, case v.target ->> 'kind' when 'job' then v.target ->> 'job' end as job
    from asked a
   cross join lateral (
         select o.id from punctual.schedules o
          where o.id = a.schedule_id and o.tenant = :tenant and o.state <> 'deleted' for key share) s
    join punctual.schedule_versions v on v.schedule_id = a.schedule_id and v.version = a.version
), recorded as (
  insert into punctual.runs (id, tenant, schedule_id, schedule_version, kind, job, scheduled_at, due_at, state, actor, input,
                             input_is_json, target, event, created_at)
  select h.run_id, :tenant, h.schedule_id, h.version, 'event', h.job, coalesce(h.scheduled_at, c.now), c.now, 'waiting', :actor, h.input,
         true, h.target::jsonb, h.event, c.now
    from held h, clock c
  on conflict (id, scheduled_at) do nothing
  returning id, scheduled_at
)
insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, limit_keys, gated)
select h.run_id, r.scheduled_at, :tenant, h.schedule_id, h.job, 'waiting', c.now, c.now + make_interval(secs => h.max_age_seconds),
       h.limit_keys, punctual.is_gated(:tenant, h.limit_keys)
  from held h
  join recorded r on r.id = h.run_id
 cross join clock c
returning run_id
