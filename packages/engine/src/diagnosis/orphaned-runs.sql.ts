// Generated from orphaned-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds runs on record as open that are not in the queue: nobody would ever end them.
 */
export const orphanedRuns: Statement<{
  readonly graceSeconds: number;
  readonly limit: string | number;
}, {
  readonly subject: string;
  readonly got: string;
}> = {
  name: "orphaned-runs-703023143cbe",
  parameters: ["graceSeconds", "limit"],
  columns: ["subject", "got"],
  text: `select r.id::text as "subject!", r.due_at::text as "got!"
  from punctual.runs r
 where r.state = 'waiting'
   and r.due_at < punctual.now() - make_interval(secs => $1)
   and not exists (select from punctual.queue q where q.run_id = r.id)
 order by r.due_at
 limit $2`,
};
