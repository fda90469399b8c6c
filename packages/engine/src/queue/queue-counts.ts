// Counts what is in a queue.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { countMessages } from "./count-messages.sql.ts";
import type { NamedQueue } from "./queue.ts";
import { readQueue } from "./read-queue.ts";

export interface QueueCounts {
  readonly visible: number;
  /** Received, and not deleted yet. */
  readonly inFlight: number;
  /** Sent, and not to be received before their delay is over. */
  readonly delayed: number;
}

/** Throws Problem `not-found`. */
export async function queueCounts(
  engine: EngineContext,
  principal: Principal,
  { name }: NamedQueue,
): Promise<QueueCounts> {
  const database = databaseOf(engine, principal);
  const { id, retentionSeconds } = await readQueue(database, principal, name);
  const [counts] = await database.query(countMessages, { queueId: id, retentionSeconds });
  return counts ?? { visible: 0, inFlight: 0, delayed: 0 };
}
