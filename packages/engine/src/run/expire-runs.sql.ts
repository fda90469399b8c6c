// Generated from expire-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Ends waiting runs that are older than their maximum age.
 * Guarantee: an expired run is dead with its dead letter in the same statement, whether or not any node could have worked on it.
 * Index: queue_expires.
 */
export const expireRuns: Statement<{
  readonly limit: string | number;
  readonly error: string;
}, {
  readonly runId: string;
}> = {
  name: "expire-runs-b929d0702794",
  parameters: ["limit", "error"],
  columns: ["runId"],
  text: `with clock as materialized (
  select punctual.now() as now
), expired as materialized (
  select run_id, scheduled_at, tenant, schedule_id, job, attempt, lost, started_at, tally
    from punctual.queue
   where state = 'waiting'
     and expires_at <= (select now from clock)
   order by expires_at
   limit $1
     for update skip locked
), ended as (
  delete from punctual.queue q using expired e where q.run_id = e.run_id
), recorded as (
  update punctual.runs r
     set state = 'dead', reason = 'maximum age', attempt_count = e.attempt, lost = e.lost, started_at = e.started_at,
         ended_at = c.now, tally = e.tally, error = coalesce(r.error, $2)
    from expired e, clock c
   where r.id = e.run_id
     and r.scheduled_at = e.scheduled_at
), buried as (
  insert into punctual.dead_letters (tenant, run_id, scheduled_at, schedule_id, job, reason, error, created_at)
  select e.tenant, e.run_id, e.scheduled_at, e.schedule_id, e.job, 'maximum age', $2, c.now
    from expired e, clock c
)
select run_id from expired`,
};
