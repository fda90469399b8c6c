// Generated from end-message-move.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Puts the end of a move on record.
 */
export const endMessageMove: Statement<{
  readonly state: string;
  readonly moved: number;
  readonly failure: string | null;
  readonly id: string;
}, Readonly<Record<never, never>>> = {
  name: "end-message-move-677c17341f09",
  parameters: ["state", "moved", "failure", "id"],
  columns: [],
  text: `update punctual.message_moves set state = $1, moved = $2, failure = $3 where id = $4`,
};
