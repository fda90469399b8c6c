// Generated from list-failed-items.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the items of a run that failed.
 */
export const listFailedItems: Statement<{
  readonly runId: string;
  readonly scheduledAt: Date;
  readonly limit: string | number;
}, {
  readonly key: string;
  readonly error: string;
}> = {
  name: "list-failed-items-6359231a66a2",
  parameters: ["runId", "scheduledAt", "limit"],
  columns: ["key", "error"],
  text: `select key, error from punctual.failed_items where run_id = $1 and scheduled_at = $2 order by key limit $3`,
};
