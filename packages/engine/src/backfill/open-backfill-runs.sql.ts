// Generated from open-backfill-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the open runs that a backfill made.
 * Index: queue_backfill.
 */
export const openBackfillRuns: Statement<{
  readonly tenant: string;
  readonly id: string;
}, {
  readonly runId: string;
}> = {
  name: "open-backfill-runs-be713beebd87",
  parameters: ["tenant", "id"],
  columns: ["runId"],
  text: `select run_id from punctual.queue where tenant = $1 and backfill_id = $2::uuid`,
};
