// Generated from sum-moves.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Adds up what a run has moved to the archive.
 */
export const sumMoves: Statement<{
  readonly runId: string;
}, {
  readonly events: string;
}> = {
  name: "sum-moves-8d1b34daac6c",
  parameters: ["runId"],
  columns: ["events"],
  text: `select coalesce(sum(events), 0)::bigint as "events!" from public.stream_archive_moves where run_id = $1`,
};
