// Generated from recorded-span.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Says where in a range a schedule has runs on record at all: outside of it no time need be looked up.
 * Index: runs_one_occurrence.
 */
export const recordedSpan: Statement<{
  readonly scheduleId: string;
  readonly fromAt: Date;
  readonly toAt: Date;
}, {
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
}> = {
  name: "recorded-span-7d74a936d6fe",
  parameters: ["scheduleId", "fromAt", "toAt"],
  columns: ["firstAt", "lastAt"],
  text: `select min(scheduled_at) as "first_at?", max(scheduled_at) as "last_at?"
  from punctual.runs
 where schedule_id = $1
   and kind in ('scheduled', 'backfill')
   and scheduled_at between $2 and $3`,
};
