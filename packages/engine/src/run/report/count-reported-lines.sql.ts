// Generated from count-reported-lines.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts lines that a target writes into its run's log, and says how many it had written before.
 * Guarantee: under the attempt's token alone; every attempt begins at none.
 */
export const countReportedLines: Statement<{
  readonly count: number;
  readonly runId: string;
  readonly token: string | number;
}, {
  readonly scheduledAt: Date;
  readonly before: number;
}> = {
  name: "count-reported-lines-e43318934eda",
  parameters: ["count", "runId", "token"],
  columns: ["scheduledAt", "before"],
  text: `update punctual.queue q
   set log_token = q.token, log_lines = case when q.log_token = q.token then q.log_lines else 0 end + $1
 where q.run_id = $2
   and q.token = $3
   and q.state = 'running'
returning q.scheduled_at, q.log_lines - $1 as "before!"`,
};
