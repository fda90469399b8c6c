// Generated from heartbeat-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps the leases of the attempts that this node is still working on.
 * Guarantee: an attempt that comes back as no row has lost its run, or left it to its target, and must stop.
 * Rows are locked in the order of their ids, as whoever settles them does, so that neither waits for the other in a circle.
 */
export const heartbeatRuns: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly tokens: readonly (string | number | null)[];
  readonly leaseSeconds: number;
}, {
  readonly runId: string;
}> = {
  name: "heartbeat-runs-da11ac20673a",
  parameters: ["runIds", "tokens", "leaseSeconds"],
  columns: ["runId"],
  text: `with clock as materialized (
  select punctual.now() as now
), alive as materialized (
  select q.run_id
    from (select * from unnest($1::uuid[], $2::bigint[]) as h (run_id, token) order by run_id) held
   cross join lateral (
         select o.run_id from punctual.queue o
          where o.run_id = held.run_id and o.token = held.token and o.state = 'running' and not o.reporting for update) q
)
update punctual.queue q
   set lease_until = c.now + make_interval(secs => $3)
  from clock c
 where q.run_id = any(array(select run_id from alive))
returning q.run_id`,
};
