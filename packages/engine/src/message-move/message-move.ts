// A move of a dead-letter queue's messages, as whoever asks sees it.
import type { RowOf } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import type { listMessageMoves } from "./list-message-moves.sql.ts";

export interface MessageMove extends Omit<RowOf<typeof listMessageMoves>, "state"> {
  readonly state: "running" | "completed" | "failed";
}

export const toMessageMove = (row: RowOf<typeof listMessageMoves>): MessageMove => ({
  ...row,
  state: storedValue<MessageMove["state"]>(row.state),
});
