// Makes a queue, or answers the one that is there and says the same.
import type { Queryable } from "@punctual/database";
import { isDeepStrictEqual } from "node:util";
import { v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import { changedTags } from "../changed-tags.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { databaseOf } from "../tenant-database.ts";
import { holdQueue } from "./hold-queue.ts";
import { insertQueue } from "./insert-queue.sql.ts";
import { queueColumns } from "./queue-columns.ts";
import {
  defaultQueueSettings,
  settingsWith,
  type PartialQueueSettings,
  type QueueTags,
} from "./queue-definition.ts";
import { toQueue, type Queue } from "./queue.ts";
import { readQueue } from "./read-queue.ts";

export interface CreateQueue {
  /** As `queueName` takes it. */
  readonly name: string;
  /** What is not named gets SQS's default. */
  readonly settings?: PartialQueueSettings;
  readonly tags?: QueueTags;
}

export interface CreateQueueAnswer {
  readonly created: boolean;
  readonly queue: Queue;
}

/** Throws Problem: name-conflict (one of that name says otherwise), unknown-queue (its dead letters'), quota-exceeded, invalid-request (too many tags). */
export const createQueue = (
  engine: EngineContext,
  principal: Principal,
  create: CreateQueue,
): Promise<CreateQueueAnswer> =>
  databaseOf(engine, principal).transaction((transaction) => make(transaction, principal, create));

async function make(
  transaction: Queryable,
  principal: Principal,
  { name, settings = {}, tags = {} }: CreateQueue,
): Promise<CreateQueueAnswer> {
  const { tenant } = principal;
  if (settings.deadLetter)
    await holdQueue(transaction, { tenant, name: settings.deadLetter.queue, field: "deadLetter.queue" });
  const columns = queueColumns(settingsWith(defaultQueueSettings, settings), changedTags({}, tags));
  const [inserted] = await transaction.query(insertQueue, { id: uuidv7(), tenant, name, ...columns });
  const queue = toQueue(await readQueue(transaction, principal, name));
  if (inserted === undefined) return { created: false, queue: sameQueue(queue, settings) };
  await audit(transaction, principal, { action: "queue.create", subject: name });
  await holdQuota(transaction, principal, "queues");
  return { created: true, queue };
}

/** What is not named may be anything, as in SQS: who has made a queue need not know what was set since. */
function sameQueue(queue: Queue, wanted: PartialQueueSettings): Queue {
  const current: Readonly<Record<string, unknown>> = { ...queue };
  const differing = Object.entries(wanted).find(
    ([setting, value]) => value !== undefined && !isDeepStrictEqual(value, current[setting]),
  );
  if (differing === undefined) return queue;
  const [setting] = differing;
  throw new Problem(
    "name-conflict",
    `Expected the queue "${queue.name}" to have the ${setting} that is wanted, got another.`,
    { field: setting },
  );
}
