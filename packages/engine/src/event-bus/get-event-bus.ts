// Reads an event bus.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import type { EventBus, NamedBus } from "./event-bus.ts";
import { readBus } from "./read-bus.ts";

/** Throws EventProblem `unknown-bus`. */
export const getEventBus = (
  engine: EngineContext,
  principal: Principal,
  { name }: NamedBus,
): Promise<EventBus> => readBus(databaseOf(engine, principal), principal, name);
