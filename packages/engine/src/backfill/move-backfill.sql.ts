// Generated from move-backfill.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Moves a locked backfill on to the first time that it has not looked at; null: nothing is left to make.
 * Guarantee: in the transaction that makes the page's runs, so that a page is made once or not at all.
 */
export const moveBackfill: Statement<{
  readonly nextAt: Date | null;
  readonly made: number;
  readonly skipped: number;
  readonly id: string;
}, Readonly<Record<never, never>>> = {
  name: "move-backfill-f5935de39a44",
  parameters: ["nextAt", "made", "skipped", "id"],
  columns: [],
  text: `update punctual.backfills
   set next_at = $1, made = made + $2, skipped = skipped + $3
 where id = $4`,
};
