// Moves the messages of a queue of dead letters to where they may be received again.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { holdQueue } from "./hold-queue.ts";
import { messagesSent } from "./messages-sent.ts";
import { moveMessages as moveMessagesStatement } from "./move-messages.sql.ts";
import { readQueue } from "./read-queue.ts";

export interface MoveMessages {
  readonly from: string;
  /** Null: each goes back to the queue that gave it up; what a schedule's dead run left stays. */
  readonly to: string | null;
}

const messagesPerBatch = 1_000;

/** Answers how many were moved. Throws Problem: not-found (`from`), unknown-queue (`to`). */
export async function moveMessages(
  engine: EngineContext,
  principal: Principal,
  wanted: MoveMessages,
): Promise<number> {
  let moved = 0;
  for (;;) {
    const queueIds = await moveBatch(engine, principal, wanted);
    messagesSent(engine, [...new Set(queueIds)]);
    moved += queueIds.length;
    if (queueIds.length < messagesPerBatch) return moved;
  }
}

const moveBatch = (
  engine: EngineContext,
  principal: Principal,
  { from, to }: MoveMessages,
): Promise<readonly string[]> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const { id: queueId } = await readQueue(transaction, principal, from);
    if (to !== null) await holdQueue(transaction, { tenant, name: to, field: "to" });
    const rows = await transaction.query(moveMessagesStatement, {
      queueId,
      destination: to,
      limit: messagesPerBatch,
    });
    if (rows.length > 0)
      await audit(transaction, principal, {
        action: "queue.move",
        subject: from,
        detail: { to, messages: rows.length },
      });
    return rows.map((row) => row.queueId);
  });
