-- Opens an ended run of a job again for the items that failed, and for nothing else.
-- Guarantee: only a run with failed items on record; it keeps them, its tally, its id (the idempotency key) and its count of attempts.
with clock as materialized (
  select punctual.now() as now
), reopened as (
  update punctual.runs r
     set state = 'waiting', reason = null, ended_at = null, error = null, result = null, due_at = c.now
    from clock c
   where r.tenant = :tenant
     and r.id = :run_id
     and r.job is not null
     and r.state in ('partial', 'dead')
     and exists (select from punctual.failed_items f where f.run_id = r.id and f.scheduled_at = r.scheduled_at)
  returning r.id, r.scheduled_at, r.tenant, r.schedule_id, r.schedule_version, r.job, r.attempt_count, r.lost, r.started_at, r.tally
), queued as (
  insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, attempt, lost, started_at, tally,
                              only_failed, limit_keys, gated)
  select o.id, o.scheduled_at, o.tenant, o.schedule_id, o.job, 'waiting', c.now,
         c.now + make_interval(secs => coalesce(v.max_age_seconds, 86400)), o.attempt_count, o.lost, o.started_at, o.tally, true,
         coalesce(v.limit_keys, '{}'), punctual.is_gated(o.tenant, coalesce(v.limit_keys, '{}'))
    from reopened o
    cross join clock c
    left join punctual.schedule_versions v on v.schedule_id = o.schedule_id and v.version = o.schedule_version
), redriven as (
  update punctual.dead_letters d
     set redriven_at = c.now
    from reopened o, clock c
   where d.run_id = o.id
     and d.redriven_at is null
     and d.discarded_at is null
)
select id from reopened
