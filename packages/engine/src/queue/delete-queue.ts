// Deletes a queue with everything in it; schedules that name it go on, and their runs die of it.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteQueue as deleteQueueStatement } from "./delete-queue.sql.ts";
import { queueNotFound, type NamedQueue } from "./queue.ts";

/** Throws Problem `not-found`. */
export const deleteQueue = (
  engine: EngineContext,
  principal: Principal,
  { name }: NamedQueue,
): Promise<void> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const [deleted] = await transaction.query(deleteQueueStatement, { tenant, name });
    if (deleted === undefined) throw queueNotFound(name);
    await audit(transaction, principal, { action: "queue.delete", subject: name });
  });
