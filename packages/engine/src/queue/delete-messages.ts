// Deletes messages that were received.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteMessages as deleteMessagesStatement } from "./delete-messages.sql.ts";
import { readQueue } from "./read-queue.ts";
import { parseReceipt } from "./receipt.ts";

export interface DeleteMessages {
  readonly name: string;
  readonly receipts: readonly string[];
}

/**
 * Answers whether each was deleted by this: not where it was before, nor where it was received again since, by somebody who
 * still works on it. Throws Problem: not-found, invalid-request (a receipt that is none).
 */
export async function deleteMessages(
  engine: EngineContext,
  principal: Principal,
  { name, receipts }: DeleteMessages,
): Promise<readonly boolean[]> {
  const wanted = receipts.map(parseReceipt);
  const rows = await databaseOf(engine, principal).transaction(async (transaction) => {
    const { id: queueId } = await readQueue(transaction, principal, name);
    return transaction.query(deleteMessagesStatement, {
      queueId,
      ids: wanted.map(({ id }) => id),
      receipts: wanted.map(({ receipt }) => receipt),
    });
  });
  const deleted = new Set(rows.map(({ id }) => id));
  return wanted.map(({ id }) => deleted.has(id));
}
