// Reads one topic.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { readTopic } from "./read-topic.ts";
import { toTopic, type NamedTopic, type Topic } from "./topic.ts";

/** Throws Problem `not-found`. */
export const getTopic = async (
  engine: EngineContext,
  principal: Principal,
  named: NamedTopic,
): Promise<Topic> => toTopic(await readTopic(databaseOf(engine, principal), principal, named));
