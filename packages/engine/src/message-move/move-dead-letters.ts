// Moves what a queue was given up by others to where it may be received again, and keeps what came of it.
import { v7 as uuidv7 } from "uuid";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { listSourceQueues } from "../queue/list-source-queues.ts";
import { moveMessages } from "../queue/move-messages.ts";
import { queueCounts } from "../queue/queue-counts.ts";
import { databaseOf } from "../tenant-database.ts";
import { dropOldMessageMoves } from "./drop-old-message-moves.sql.ts";
import { endMessageMove } from "./end-message-move.sql.ts";
import { insertMessageMove } from "./insert-message-move.sql.ts";

export interface MoveDeadLetters {
  readonly from: string;
  /** Null: each goes back to the queue that gave it up. */
  readonly to: string | null;
  /** Kept for whoever asks; the move takes its own pace. */
  readonly mostPerSecond: number | null;
}

/** So many moves of a queue are remembered, as in SQS. */
const mostRemembered = 10;

/** Answers the move's id, once it is over. Throws Problem: not-found, unknown-queue (`to`), invalid-request (`from`: nobody gives anything up to it). */
export async function moveDeadLetters(
  engine: EngineContext,
  principal: Principal,
  wanted: MoveDeadLetters,
): Promise<string> {
  const { from, to } = wanted;
  const { visible } = await queueCounts(engine, principal, { name: from });
  if (to === null) await refuseOthers(engine, principal, from);
  const id = await begin(engine, principal, { ...wanted, toMove: visible });
  try {
    const moved = await moveMessages(engine, principal, { from, to });
    await end(engine, principal, { id, state: "completed", moved, failure: null });
  } catch (error) {
    const failure = error instanceof Problem ? error.code : "internal";
    await end(engine, principal, { id, state: "failed", moved: 0, failure });
    throw error;
  }
  return id;
}

async function refuseOthers(engine: EngineContext, principal: Principal, name: string): Promise<void> {
  const { items } = await listSourceQueues(engine, principal, { name, limit: 1, cursor: null });
  if (items.length > 0) return;
  throw new Problem(
    "invalid-request",
    `Expected "${name}" to be the queue to which another gives messages up, got one that is not.`,
    { field: "from" },
  );
}

const begin = (
  engine: EngineContext,
  principal: Principal,
  { from: source, to: destination, mostPerSecond, toMove }: MoveDeadLetters & { readonly toMove: number },
): Promise<string> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const id = uuidv7();
    await transaction.query(insertMessageMove, { id, tenant, source, destination, mostPerSecond, toMove });
    await transaction.query(dropOldMessageMoves, { tenant, source, most: mostRemembered });
    return id;
  });

interface Ended {
  readonly id: string;
  readonly state: "completed" | "failed";
  readonly moved: number;
  readonly failure: string | null;
}

async function end(engine: EngineContext, principal: Principal, ended: Ended): Promise<void> {
  await databaseOf(engine, principal).query(endMessageMove, ended);
}
