// Changes what is said of a queue: only what is named.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { holdQueue } from "./hold-queue.ts";
import { lockQueue } from "./lock-queue.sql.ts";
import { queueColumns } from "./queue-columns.ts";
import { settingsWith, type PartialQueueSettings, type QueueTags } from "./queue-definition.ts";
import { queueNotFound, toQueue, type Queue } from "./queue.ts";
import { readQueue } from "./read-queue.ts";
import { updateQueue } from "./update-queue.sql.ts";

export interface SetQueue {
  readonly name: string;
  readonly settings?: PartialQueueSettings;
  /** In place of all tags that it has. */
  readonly tags?: QueueTags;
}

/** Holds for messages from now on; the retention for those that are there, too. Throws Problem: not-found, unknown-queue (its dead letters'). */
export const setQueue = (engine: EngineContext, principal: Principal, wanted: SetQueue): Promise<Queue> =>
  databaseOf(engine, principal).transaction((transaction) => change(transaction, principal, wanted));

async function change(
  transaction: Queryable,
  principal: Principal,
  { name, settings = {}, tags }: SetQueue,
): Promise<Queue> {
  const { tenant } = principal;
  const [locked] = await transaction.query(lockQueue, { tenant, name });
  if (locked === undefined) throw queueNotFound(name);
  if (settings.deadLetter)
    await holdQueue(transaction, { tenant, name: settings.deadLetter.queue, field: "deadLetter.queue" });
  const before = toQueue(await readQueue(transaction, principal, name));
  const columns = queueColumns(settingsWith(before, settings), tags ?? before.tags);
  await transaction.query(updateQueue, { id: locked.id, ...columns });
  await audit(transaction, principal, {
    action: "queue.set",
    subject: name,
    detail: { fields: [...Object.keys(settings), ...(tags === undefined ? [] : ["tags"])] },
  });
  return toQueue(await readQueue(transaction, principal, name));
}
