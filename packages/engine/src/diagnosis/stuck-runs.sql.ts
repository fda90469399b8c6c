// Generated from stuck-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds runs whose lease has long passed and which no rescuer took back.
 * Index: queue_lease.
 */
export const stuckRuns: Statement<{
  readonly graceSeconds: number;
  readonly limit: string | number;
}, {
  readonly subject: string;
  readonly got: string;
}> = {
  name: "stuck-runs-94000c364688",
  parameters: ["graceSeconds", "limit"],
  columns: ["subject", "got"],
  text: `select q.run_id::text as "subject!", q.lease_until::text as "got!"
  from punctual.queue q
 where q.state in ('claimed', 'running')
   and q.lease_until < punctual.now() - make_interval(secs => $1)
 order by q.lease_until
 limit $2`,
};
