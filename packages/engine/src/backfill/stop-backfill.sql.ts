// Generated from stop-backfill.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Ends the making of a backfill's runs; waits for a page that is being made.
 * Guarantee: once this is committed, no further run is made from it.
 */
export const stopBackfill: Statement<{
  readonly id: string;
}, {
  readonly id: string;
}> = {
  name: "stop-backfill-44c0be905066",
  parameters: ["id"],
  columns: ["id"],
  text: `update punctual.backfills
   set state = 'cancelled', next_at = null
 where id = $1
   and state = 'running'
returning id`,
};
