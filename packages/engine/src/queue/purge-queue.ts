// Deletes every message of a queue.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { purgeQueue as purgeQueueStatement } from "./purge-queue.sql.ts";
import type { NamedQueue } from "./queue.ts";
import { readQueue } from "./read-queue.ts";

/** Answers how many there were. Throws Problem `not-found`. */
export const purgeQueue = (
  engine: EngineContext,
  principal: Principal,
  { name }: NamedQueue,
): Promise<number> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const queue = await readQueue(transaction, principal, name);
    const [{ purged } = { purged: 0 }] = await transaction.query(purgeQueueStatement, { queueId: queue.id });
    await audit(transaction, principal, {
      action: "queue.purge",
      subject: name,
      detail: { messages: purged },
    });
    return purged;
  });
