-- Writes the runs of planned occurrences.
-- Guarantee: the unique key (schedule, scheduled time, kind) admits each occurrence once; a row that is already there is left alone.
-- Insert and move (move-occurrences.sql) are committed together.
with planned as materialized (
  select *
    from unnest(:run_ids::uuid[], :tenants::text[], :schedule_ids::uuid[], :versions::integer[], :jobs::text[],
                :scheduled_ats::timestamptz[], :due_ats::timestamptz[], :expires_ats::timestamptz[], :states::text[],
                :reasons::text[], :behinds::uuid[], :limit_keys::text[])
      as p (run_id, tenant, schedule_id, version, job, scheduled_at, due_at, expires_at, state, reason, behind, limit_keys)
), gates as materialized (
  -- Once per gate: asked for every row it would be felt.
  select g.tenant, g.limit_keys, punctual.is_gated(g.tenant, g.limit_keys::text[]) as gated
    from (select distinct tenant, limit_keys from planned) g
), clock as materialized (
  select punctual.now() as now
), recorded as (
  insert into punctual.runs (id, tenant, schedule_id, schedule_version, kind, job, scheduled_at, due_at, state, reason, created_at, ended_at)
  select p.run_id, p.tenant, p.schedule_id, p.version, 'scheduled', p.job, p.scheduled_at, p.due_at, p.state, p.reason, c.now,
         case when p.state = 'waiting' then null else c.now end
    from planned p, clock c
  on conflict (schedule_id, scheduled_at, kind) where kind in ('scheduled', 'backfill') do nothing
  returning id, state
)
insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, behind, limit_keys, gated)
select p.run_id, p.scheduled_at, p.tenant, p.schedule_id, p.job, 'waiting', p.due_at, p.expires_at, p.behind, p.limit_keys::text[], g.gated
  from planned p
  join recorded r on r.id = p.run_id
  join gates g on g.tenant = p.tenant and g.limit_keys = p.limit_keys
 where r.state = 'waiting'
returning run_id
