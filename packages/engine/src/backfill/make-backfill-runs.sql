-- Makes runs for times of a locked backfill, due at once; their age counts from now.
-- Guarantee: the unique key (schedule, scheduled time, kind) admits one backfill run a time, whoever asks for it and however often.
with clock as materialized (
  select punctual.now() as now
), planned as materialized (
  select *
    from unnest(:run_ids::uuid[], :scheduled_ats::timestamptz[], :kinds::text[]) as p (run_id, scheduled_at, kind)
), asked as materialized (
  select b.*, v.target ->> 'job' as job, v.max_age_seconds, v.limit_keys
    from punctual.backfills b
    join punctual.schedule_versions v on v.schedule_id = b.schedule_id and v.version = b.schedule_version
   where b.id = :id
), recorded as (
  insert into punctual.runs (id, tenant, schedule_id, schedule_version, kind, job, scheduled_at, due_at, state, actor, input, input_is_json, created_at)
  select p.run_id, a.tenant, a.schedule_id, a.schedule_version, p.kind, a.job, p.scheduled_at, c.now, 'waiting', a.actor,
         a.input, a.input_is_json, c.now
    from planned p, asked a, clock c
  on conflict (schedule_id, scheduled_at, kind) where kind in ('scheduled', 'backfill') do nothing
  returning id, scheduled_at
), queued as (
  insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, backfill_id, limit_keys, gated)
  select r.id, r.scheduled_at, a.tenant, a.schedule_id, a.job, 'waiting', c.now, c.now + make_interval(secs => a.max_age_seconds), a.id,
         a.limit_keys, punctual.is_gated(a.tenant, a.limit_keys)
    from recorded r, asked a, clock c
), noted as (
  insert into punctual.backfill_runs (backfill_id, run_id, scheduled_at)
  select a.id, r.id, r.scheduled_at from recorded r, asked a
)
select id from recorded
