// Generated from delete-old-sent-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets which runs have sent their message, two days after: no run waits for an attempt so long.
 */
export const deleteOldSentRuns: Statement<{
  readonly limit: string | number;
}, {
  readonly runId: string;
}> = {
  name: "delete-old-sent-runs-5c1df2639c16",
  parameters: ["limit"],
  columns: ["runId"],
  text: `with old as materialized (
  select queue_id, run_id from punctual.sent_runs where sent_at < (select punctual.now()) - interval '2 days' limit $1
)
delete from punctual.sent_runs s using old o where s.queue_id = o.queue_id and s.run_id = o.run_id returning s.run_id`,
};
