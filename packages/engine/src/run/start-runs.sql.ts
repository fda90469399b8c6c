// Generated from start-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Starts runs that this node claimed ahead, now that they are due.
 * Guarantee: what was withdrawn, cancelled or rescued meanwhile has another token or no row, and does not start; nothing starts early.
 */
export const startRuns: Statement<{
  readonly leaseSeconds: number;
  readonly runIds: readonly (string | null)[];
  readonly tokens: readonly (string | number | null)[];
}, {
  readonly now: Date;
  readonly runId: string | null;
  readonly attempt: number | null;
}> = {
  name: "start-runs-4e989bcdcd72",
  parameters: ["leaseSeconds", "runIds", "tokens"],
  columns: ["now", "runId", "attempt"],
  text: `with clock as materialized (
  select punctual.now() as now
), started as (
  update punctual.queue q
     set state = 'running',
         attempt = q.attempt + 1,
         started_at = coalesce(q.started_at, c.now),
         attempt_started_at = c.now,
         lease_until = c.now + make_interval(secs => $1)
    from unnest($2::uuid[], $3::bigint[]) as held (run_id, token), clock c
   where q.run_id = held.run_id
     and q.token = held.token
     and q.state = 'claimed'
     and q.due_at <= c.now
  returning q.run_id, q.attempt
)
select c.now as "now!", s.run_id as "run_id?", s.attempt as "attempt?"
  from clock c
  left join started s on true`,
};
