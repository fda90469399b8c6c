-- Runs the runs of open dead letters again.
-- Guarantee: a letter is redriven once; its run keeps its id (the idempotency key), retries and age count anew. One whose run is
-- gone stays as it is.
with clock as materialized (
  select punctual.now() as now
), letters as materialized (
  select d.id, d.run_id, d.scheduled_at
    from punctual.dead_letters d
   where d.tenant = :tenant
     and d.id = any(:ids::uuid[])
     and d.redriven_at is null
     and d.discarded_at is null
     for update
), before as materialized (
  select r.id, r.scheduled_at, coalesce(r.input, v.input) as input, coalesce(v.max_age_seconds, 86400) as max_age_seconds,
         coalesce(v.limit_keys, '{}') as limit_keys
    from letters l
   cross join lateral (select * from punctual.runs o where o.id = l.run_id and o.scheduled_at = l.scheduled_at limit 1) r
    left join lateral (
         select * from punctual.schedule_versions w where w.schedule_id = r.schedule_id and w.version = r.schedule_version limit 1) v on true
), reopened as (
  update punctual.runs r
     set state = 'waiting', reason = null, ended_at = null, error = null, result = null, tally = null, due_at = c.now,
         input = case when :new_input then :input?::text else r.input end,
         input_is_json = case when :new_input then :input_is_json?::boolean else r.input_is_json end
    from clock c
   -- An array and no join: a join planned for many days would read all of them.
   where r.id = any(array(select id from before))
     and r.state in ('dead', 'partial', 'cancelled', 'missed', 'skipped')
  returning r.id, r.scheduled_at, r.tenant, r.schedule_id, r.job, r.attempt_count, r.lost, r.started_at
), queued as (
  insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, attempt, lost, started_at, limit_keys,
                              gated)
  select o.id, o.scheduled_at, o.tenant, o.schedule_id, o.job, 'waiting', c.now, c.now + make_interval(secs => b.max_age_seconds),
         o.attempt_count, o.lost, o.started_at, b.limit_keys, punctual.is_gated(o.tenant, b.limit_keys)
    from reopened o
    join before b on b.id = o.id
   cross join clock c
), cleared as (
  delete from punctual.failed_items f where f.run_id = any(array(select id from reopened))
), redriven as (
  update punctual.dead_letters d
     set redriven_at = c.now
    from clock c
   where d.id = any(array(select l.id from letters l join reopened o on o.id = l.run_id))
)
select l.id, encode(sha256(convert_to(b.input, 'UTF8')), 'hex') as "sha256_before?"
  from letters l
  join reopened o on o.id = l.run_id
  join before b on b.id = l.run_id
