// Generated from delete-old-moves.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets moves of runs that ended long ago.
 */
export const deleteOldMoves: Statement<null, Readonly<Record<never, never>>> = {
  name: "delete-old-moves-306c352fb117",
  parameters: [],
  columns: [],
  text: `delete from public.stream_archive_moves where archived_at < (select punctual.now()) - interval '1 year'`,
};
