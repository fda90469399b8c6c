// Changes what is said of a queue: only what is named.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import { changedTags, type TagsChange } from "../changed-tags.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { holdQueue } from "./hold-queue.ts";
import { lockQueue } from "./lock-queue.sql.ts";
import { queueColumns } from "./queue-columns.ts";
import { settingsWith, type PartialQueueSettings } from "./queue-definition.ts";
import { queueNotFound, toQueue, type Queue } from "./queue.ts";
import { readQueue } from "./read-queue.ts";
import { updateQueue } from "./update-queue.sql.ts";

export interface SetQueue {
  readonly name: string;
  /** Or what is to become of those that there are by then. */
  readonly settings?: PartialQueueSettings | ((before: Queue) => PartialQueueSettings);
  readonly tags?: TagsChange;
}

/** Holds for messages from now on; the retention for those that are there, too. Throws Problem: not-found, unknown-queue (its dead letters'), invalid-request (too many tags). */
export const setQueue = (engine: EngineContext, principal: Principal, wanted: SetQueue): Promise<Queue> =>
  databaseOf(engine, principal).transaction((transaction) => write(transaction, principal, wanted));

async function write(
  transaction: Queryable,
  principal: Principal,
  { name, settings: change = {}, tags }: SetQueue,
): Promise<Queue> {
  const { tenant } = principal;
  const [locked] = await transaction.query(lockQueue, { tenant, name });
  if (locked === undefined) throw queueNotFound(name);
  const before = toQueue(await readQueue(transaction, principal, name));
  const settings = typeof change === "function" ? change(before) : change;
  if (settings.deadLetter)
    await holdQueue(transaction, { tenant, name: settings.deadLetter.queue, field: "deadLetter.queue" });
  const columns = queueColumns(settingsWith(before, settings), changedTags(before.tags, tags ?? before.tags));
  await transaction.query(updateQueue, { id: locked.id, ...columns });
  await audit(transaction, principal, {
    action: "queue.set",
    subject: name,
    detail: { fields: [...Object.keys(settings), ...(tags === undefined ? [] : ["tags"])] },
  });
  return toQueue(await readQueue(transaction, principal, name));
}
