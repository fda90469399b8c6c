// Generated from cancel-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Ends open runs as cancelled.
 * Guarantee: a running attempt loses its run at once (its token finds no row any more) and is on record as cancelled.
 */
export const cancelRuns: Statement<{
  readonly tenant: string;
  readonly runIds: readonly (string | null)[];
  readonly scheduleIds: readonly (string | null)[];
  readonly runningToo: boolean;
  readonly reason: string;
}, {
  readonly runId: string;
  readonly state: string;
}> = {
  name: "cancel-runs-a369b253716c",
  parameters: ["tenant", "runIds", "scheduleIds", "runningToo", "reason"],
  columns: ["runId", "state"],
  text: `with clock as materialized (
  select punctual.now() as now
), held as materialized (
  select q.run_id, q.scheduled_at, q.state, q.token, q.node, q.attempt, q.lost, q.started_at, q.attempt_started_at, q.tally
    from punctual.queue q
   where q.tenant = $1
     and (q.run_id = any($2::uuid[]) or q.schedule_id = any($3::uuid[]))
     and ($4 or q.state <> 'running')
   order by q.run_id
     for update
), ended as (
  delete from punctual.queue q using held h where q.run_id = h.run_id
), recorded as (
  update punctual.runs r
     set state = 'cancelled', reason = $5, attempt_count = h.attempt, lost = h.lost, started_at = h.started_at, ended_at = c.now,
         tally = h.tally
    from held h, clock c
   where r.id = h.run_id
     and r.scheduled_at = h.scheduled_at
), noted as (
  insert into punctual.attempts (run_id, scheduled_at, token, number, node, started_at, ended_at, outcome, error)
  select h.run_id, h.scheduled_at, h.token, h.attempt, h.node, h.attempt_started_at, c.now, 'cancelled', $5
    from held h, clock c
   where h.state = 'running'
)
select run_id, state from held`,
};
