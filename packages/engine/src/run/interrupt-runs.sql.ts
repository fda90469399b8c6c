// Generated from interrupt-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Gives back running jobs that a stopping node could not finish.
 * Guarantee: the attempt is on record as lost, without the wait that a vanished worker costs; no retry is spent. A run that was
 * handed over to its target meanwhile is left to it.
 */
export const interruptRuns: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly tokens: readonly (string | number | null)[];
  readonly error: string;
}, {
  readonly runId: string;
}> = {
  name: "interrupt-runs-523d14e66a8c",
  parameters: ["runIds", "tokens", "error"],
  columns: ["runId"],
  text: `with clock as materialized (
  select punctual.now() as now
), held as materialized (
  select q.run_id, q.scheduled_at, q.token, q.node, q.attempt, q.attempt_started_at
    from punctual.queue q
    join unnest($1::uuid[], $2::bigint[]) as h (run_id, token) on h.run_id = q.run_id and h.token = q.token
   where q.state = 'running'
     and not q.reporting
     for update of q
), returned as (
  update punctual.queue q
     set state = 'waiting', gated = punctual.is_gated(q.tenant, q.limit_keys), reporting = false, token = null, node = null, lease_until = null,
         attempt_started_at = null, lost = q.lost + 1, due_at = c.now, waiting_since = null
    from held h, clock c
   where q.run_id = h.run_id
)
insert into punctual.attempts (run_id, scheduled_at, token, number, node, started_at, ended_at, outcome, error)
select h.run_id, h.scheduled_at, h.token, h.attempt, h.node, h.attempt_started_at, c.now, 'lost', $3
  from held h, clock c
returning run_id`,
};
