// Says how long messages that were received stay hidden from others.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { changeVisibility as changeVisibilityStatement } from "./change-visibility.sql.ts";
import { messagesSent } from "./messages-sent.ts";
import { readQueue } from "./read-queue.ts";
import { parseReceipt } from "./receipt.ts";

export interface ChangeVisibility {
  readonly name: string;
  readonly changes: readonly {
    readonly receipt: string;
    /** From now on; 0: others may receive it at once. */
    readonly visibilitySeconds: number;
  }[];
}

/** Answers whether each is still under way by its receipt, and was changed. Throws Problem: not-found, invalid-request (a receipt that is none). */
export async function changeVisibility(
  engine: EngineContext,
  principal: Principal,
  { name, changes }: ChangeVisibility,
): Promise<readonly boolean[]> {
  const wanted = changes.map(({ receipt, visibilitySeconds }) => ({
    ...parseReceipt(receipt),
    visibilitySeconds,
  }));
  const { rows, queueId } = await databaseOf(engine, principal).transaction(async (transaction) => {
    const queue = await readQueue(transaction, principal, name);
    const changed = await transaction.query(changeVisibilityStatement, {
      queueId: queue.id,
      ids: wanted.map(({ id }) => id),
      receipts: wanted.map(({ receipt }) => receipt),
      seconds: wanted.map(({ visibilitySeconds }) => visibilitySeconds),
    });
    return { rows: changed, queueId: queue.id };
  });
  // Whoever waits knows another time at which something becomes visible.
  if (rows.length > 0) messagesSent(engine, [queueId]);
  const changed = new Set(rows.map(({ id }) => id));
  return wanted.map(({ id }) => changed.has(id));
}
