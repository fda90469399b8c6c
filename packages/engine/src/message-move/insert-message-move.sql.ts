// Generated from insert-message-move.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Puts a move of messages on record as running.
 */
export const insertMessageMove: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly source: string;
  readonly destination: string | null;
  readonly mostPerSecond: number | null;
  readonly toMove: number;
}, Readonly<Record<never, never>>> = {
  name: "insert-message-move-93711c16b2ca",
  parameters: ["id", "tenant", "source", "destination", "mostPerSecond", "toMove"],
  columns: [],
  text: `insert into punctual.message_moves (id, tenant, source, destination, most_per_second, state, to_move, started_at)
values ($1, $2, $3, $4, $5, 'running', $6, (select punctual.now()))`,
};
