// Generated from note-freshness.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes what the query of an alarm answered: of when the newest data is, or why that is not known.
 * Guarantee: an answer to a query that was replaced meanwhile is dropped.
 */
export const noteFreshness: Statement<{
  readonly freshAt: Date | null;
  readonly error: string | null;
  readonly id: string;
  readonly sql: string;
}, {
  readonly id: string;
}> = {
  name: "note-freshness-34ba3adf6115",
  parameters: ["freshAt", "error", "id", "sql"],
  columns: ["id"],
  text: `update punctual.alarms
   set fresh_at = $1, freshness_error = $2, measured_at = punctual.now(), measuring_until = null
 where id = $3
   and freshness_sql = $4
returning id`,
};
