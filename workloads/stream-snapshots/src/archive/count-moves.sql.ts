// Generated from count-moves.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts what whole months' moves of a run have brought to the archive, those that are not counted yet.
 */
export const countMoves: Statement<{
  readonly runId: string;
}, Readonly<Record<never, never>>> = {
  name: "count-moves-492e1ba3b2d2",
  parameters: ["runId"],
  columns: [],
  text: `update public.stream_archive_moves v
   set events = (select count(*) from public.stream_archive a
                  where a.occurred_at >= public.month_start(v.month) and a.occurred_at < public.month_end(v.month)) - v.there_before
 where v.run_id = $1 and v.events is null`,
};
