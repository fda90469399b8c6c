// Reads one queue.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { toQueue, type NamedQueue, type Queue } from "./queue.ts";
import { readQueue } from "./read-queue.ts";

/** Throws Problem `not-found`. */
export const getQueue = async (
  engine: EngineContext,
  principal: Principal,
  { name }: NamedQueue,
): Promise<Queue> => toQueue(await readQueue(databaseOf(engine, principal), principal, name));
