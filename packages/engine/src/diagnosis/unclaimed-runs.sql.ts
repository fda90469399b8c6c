// Generated from unclaimed-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds runs that are due and free to be claimed, and that no node has taken.
 * Index: queue_due.
 */
export const unclaimedRuns: Statement<{
  readonly graceSeconds: number;
  readonly limit: string | number;
}, {
  readonly subject: string;
  readonly got: string;
}> = {
  name: "unclaimed-runs-b224bebc483f",
  parameters: ["graceSeconds", "limit"],
  columns: ["subject", "got"],
  text: `select q.run_id::text as "subject!", q.due_at::text || coalesce(', job ' || q.job, '') as "got!"
  from punctual.queue q
 where q.state = 'waiting'
   and q.behind is null
   and not q.gated
   and q.due_at < punctual.now() - make_interval(secs => $1)
 order by q.due_at
 limit $2`,
};
