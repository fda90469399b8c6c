// Moves planned schedules on, many at a time.
import type { Queryable } from "@punctual/database";
import { arrayText } from "./array-text.ts";
import { moveOccurrences } from "./move-occurrences.sql.ts";

export interface Move {
  readonly scheduleId: string;
  /** Epoch milliseconds; null: it has no next occurrence. */
  readonly nextMs: number | null;
  readonly planMs: number | null;
  /** Null: it fires at its next occurrence, or not at all. */
  readonly firesMs: number | null;
}

export async function moveSchedules(transaction: Queryable, moves: readonly Move[]): Promise<void> {
  await transaction.query(moveOccurrences, {
    scheduleIds: arrayText(moves.map((move) => move.scheduleId)),
    nextMs: arrayText(moves.map((move) => move.nextMs)),
    planMs: arrayText(moves.map((move) => move.planMs)),
    firesMs: arrayText(moves.map((move) => move.firesMs)),
  });
}
