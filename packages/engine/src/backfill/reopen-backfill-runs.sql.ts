// Generated from reopen-backfill-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Opens backfill runs again that ended without success, with what the schedule and the backfill say now.
 * Guarantee: never one that succeeded; each keeps its id (the idempotency key) and its count of attempts.
 */
export const reopenBackfillRuns: Statement<{
  readonly id: string;
  readonly runIds: readonly (string | null)[];
  readonly firstAt: Date;
  readonly lastAt: Date;
}, {
  readonly id: string;
}> = {
  name: "reopen-backfill-runs-86b5544d35d6",
  parameters: ["id", "runIds", "firstAt", "lastAt"],
  columns: ["id"],
  text: `with clock as materialized (
  select punctual.now() as now
), asked as materialized (
  select b.*, v.target ->> 'job' as job, v.max_age_seconds, v.limit_keys
    from punctual.backfills b
    join punctual.schedule_versions v on v.schedule_id = b.schedule_id and v.version = b.schedule_version
   where b.id = $1
), reopened as (
  update punctual.runs r
     set state = 'waiting', reason = null, ended_at = null, error = null, result = null, tally = null, due_at = c.now,
         schedule_version = a.schedule_version, job = a.job, input = a.input, input_is_json = a.input_is_json, actor = a.actor
    from asked a, clock c
   -- An array and no join: a join planned for many days would read all of them.
   where r.id = any($2::uuid[])
     and r.scheduled_at between $3 and $4
     and r.state in ('dead', 'partial', 'cancelled', 'missed', 'skipped')
  returning r.id, r.scheduled_at, r.attempt_count, r.lost, r.started_at
), queued as (
  insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, attempt, lost, started_at, backfill_id,
                              limit_keys, gated)
  select o.id, o.scheduled_at, a.tenant, a.schedule_id, a.job, 'waiting', c.now, c.now + make_interval(secs => a.max_age_seconds),
         o.attempt_count, o.lost, o.started_at, a.id, a.limit_keys, punctual.is_gated(a.tenant, a.limit_keys)
    from reopened o, asked a, clock c
), cleared as (
  delete from punctual.failed_items f
   where f.run_id = any(array(select id from reopened))
     and f.scheduled_at between $3 and $4
), redriven as (
  update punctual.dead_letters d
     set redriven_at = c.now
    from clock c
   where d.run_id = any(array(select id from reopened))
     and d.redriven_at is null
     and d.discarded_at is null
), noted as (
  insert into punctual.backfill_runs (backfill_id, run_id, scheduled_at)
  select a.id, o.id, o.scheduled_at from reopened o, asked a
  on conflict (backfill_id, run_id) do nothing
)
select id from reopened`,
};
