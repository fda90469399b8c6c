-- Writes the runs of planned occurrences.
-- Guarantee: the unique key (schedule, scheduled time, kind) admits each occurrence once; a row that is already there is left alone.
-- Insert and move (move-occurrences.sql) are committed together.
with planned as materialized (
  select *
    from unnest(:run_ids::uuid[], :tenants::text[], :schedule_ids::uuid[], :versions::integer[], :jobs::text[],
                :scheduled_ats::timestamptz[], :due_ats::timestamptz[], :expires_ats::timestamptz[], :states::text[],
                :reasons::text[], :behinds::uuid[])
      as p (run_id, tenant, schedule_id, version, job, scheduled_at, due_at, expires_at, state, reason, behind)
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
insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, behind)
select p.run_id, p.scheduled_at, p.tenant, p.schedule_id, p.job, 'waiting', p.due_at, p.expires_at, p.behind
  from planned p
  join recorded r on r.id = p.run_id
 where r.state = 'waiting'
returning run_id
