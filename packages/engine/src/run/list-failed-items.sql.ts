// Generated from list-failed-items.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the items of a run that failed, by key, after a key.
 */
export const listFailedItems: Statement<{
  readonly runId: string;
  readonly scheduledAt: Date;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly key: string;
  readonly error: string;
}> = {
  name: "list-failed-items-738b7a18df5c",
  parameters: ["runId", "scheduledAt", "after", "limit"],
  columns: ["key", "error"],
  text: `select key, error
  from punctual.failed_items
 where run_id = $1
   and scheduled_at = $2
   and ($3::text is null or key > $3)
 order by key
 limit $4`,
};
