// Lists moves of a queue's messages, the newest first.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listMessageMoves as listMessageMovesStatement } from "./list-message-moves.sql.ts";
import { toMessageMove, type MessageMove } from "./message-move.ts";

export interface ListMessageMoves {
  /** Null: of every queue. */
  readonly source: string | null;
  /** Null: every one. */
  readonly id: string | null;
  readonly limit: number;
}

export async function listMessageMoves(
  engine: EngineContext,
  { tenant }: Principal,
  wanted: ListMessageMoves,
): Promise<readonly MessageMove[]> {
  const rows = await databaseOf(engine, { tenant }).query(listMessageMovesStatement, { tenant, ...wanted });
  return rows.map(toMessageMove);
}
