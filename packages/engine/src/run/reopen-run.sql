-- Opens an ended run again, for a redrive or a retry by hand.
-- Guarantee: never one that succeeded; it keeps its id (the idempotency key), its count of attempts and its cursor is begun anew.
with clock as materialized (
  select punctual.now() as now
), reopened as (
  update punctual.runs r
     set state = 'waiting', reason = null, ended_at = null, error = null, result = null, tally = null, due_at = c.now
    from clock c
   where r.tenant = :tenant
     and r.id = :run_id
     and r.state in ('dead', 'partial', 'cancelled', 'missed', 'skipped')
  returning r.id, r.scheduled_at, r.tenant, r.schedule_id, r.schedule_version, r.job, r.attempt_count, r.lost, r.started_at
), queued as (
  insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, attempt, lost, started_at, limit_keys,
                              gated)
  select o.id, o.scheduled_at, o.tenant, o.schedule_id, o.job, 'waiting', c.now,
         c.now + make_interval(secs => coalesce(v.max_age_seconds, 86400)), o.attempt_count, o.lost, o.started_at,
         coalesce(v.limit_keys, '{}'), punctual.is_gated(o.tenant, coalesce(v.limit_keys, '{}'))
    from reopened o
    cross join clock c
    left join punctual.schedule_versions v on v.schedule_id = o.schedule_id and v.version = o.schedule_version
), cleared as (
  delete from punctual.failed_items f using reopened o where f.run_id = o.id and f.scheduled_at = o.scheduled_at
), redriven as (
  update punctual.dead_letters d
     set redriven_at = c.now
    from reopened o, clock c
   where d.run_id = o.id
     and d.redriven_at is null
     and d.discarded_at is null
)
select id from reopened
