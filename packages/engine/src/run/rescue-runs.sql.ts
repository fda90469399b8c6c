// Generated from rescue-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes back runs whose lease has passed, or lies further ahead than any lease can (a clock was set back).
 * Guarantee: a loss is counted apart from the attempts that retries are counted by; after too many losses the run is dead.
 * A claimed run never began its attempt, so taking it back costs nothing. Index: queue_lease.
 */
export const rescueRuns: Statement<{
  readonly longestLeaseSeconds: number;
  readonly limit: string | number;
  readonly mostLosses: number;
  readonly error: string;
}, {
  readonly runId: string;
  readonly verdict: string;
}> = {
  name: "rescue-runs-d0caaac492ff",
  parameters: ["longestLeaseSeconds", "limit", "mostLosses", "error"],
  columns: ["runId", "verdict"],
  text: `with clock as materialized (
  select punctual.now() as now
), gone as materialized (
  select run_id, scheduled_at, tenant, schedule_id, job, state, attempt, lost, losses, token, node, lease_until, started_at, attempt_started_at, tally
    from punctual.queue
   where state in ('claimed', 'running')
     and (lease_until < (select now from clock) or lease_until > (select now from clock) + make_interval(secs => $1))
   order by lease_until
   limit $2
     for update skip locked
), judged as materialized (
  select g.*, case when g.state = 'claimed' then 'handed-back' when g.losses + 1 >= $3 then 'dead' else 'lost' end as verdict
    from gone g
), returned as (
  update punctual.queue q
     set state = 'waiting', gated = punctual.is_gated(q.tenant, q.limit_keys), reporting = false, token = null, node = null, lease_until = null,
         attempt_started_at = null, waiting_since = null,
         lost = q.lost + case when j.verdict = 'lost' then 1 else 0 end,
         losses = q.losses + case when j.verdict = 'lost' then 1 else 0 end,
         due_at = case when j.verdict = 'lost' then c.now + make_interval(secs => least(power(2, j.losses), 30)) else coalesce(q.waiting_since, q.due_at) end
    from judged j, clock c
   where q.run_id = j.run_id
     and j.verdict <> 'dead'
), ended as (
  delete from punctual.queue q
   using judged j
   where q.run_id = j.run_id
     and j.verdict = 'dead'
), recorded as (
  update punctual.runs r
     set state = 'dead', reason = 'worker lost', attempt_count = j.attempt, lost = j.lost + 1, started_at = j.started_at,
         ended_at = c.now, tally = j.tally, error = $4
    from judged j, clock c
   where r.id = j.run_id
     and r.scheduled_at = j.scheduled_at
     and j.verdict = 'dead'
), buried as (
  insert into punctual.dead_letters (tenant, run_id, scheduled_at, schedule_id, job, reason, error, created_at)
  select j.tenant, j.run_id, j.scheduled_at, j.schedule_id, j.job, 'worker lost', $4, c.now
    from judged j, clock c
   where j.verdict = 'dead'
), noted as (
  insert into punctual.attempts (run_id, scheduled_at, token, number, node, started_at, ended_at, outcome, error)
  select j.run_id, j.scheduled_at, j.token, j.attempt, j.node, j.attempt_started_at, c.now, 'lost', $4
    from judged j, clock c
   where j.verdict <> 'handed-back'
  on conflict (run_id, token, scheduled_at) do nothing
)
select run_id, verdict as "verdict!" from judged`,
};
