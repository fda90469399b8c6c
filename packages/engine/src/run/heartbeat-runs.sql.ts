// Generated from heartbeat-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps the leases of the attempts that this node is still working on.
 * Guarantee: an attempt that comes back as no row has lost its run and must stop.
 */
export const heartbeatRuns: Statement<{
  readonly leaseSeconds: number;
  readonly runIds: readonly (string | null)[];
  readonly tokens: readonly (string | number | null)[];
}, {
  readonly runId: string;
}> = {
  name: "heartbeat-runs-30e90c2277ee",
  parameters: ["leaseSeconds", "runIds", "tokens"],
  columns: ["runId"],
  text: `update punctual.queue q
   set lease_until = c.now + make_interval(secs => $1)
  from unnest($2::uuid[], $3::bigint[]) as held (run_id, token), (select punctual.now() as now) c
 where q.run_id = held.run_id
   and q.token = held.token
   and q.state = 'running'
returning q.run_id`,
};
