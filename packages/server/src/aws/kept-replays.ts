// Replays that survive restarts: the database keeps each answer in the transaction of its work.
import { onceAnswered, type EngineContext } from "@punctual/engine";
import type { Replays } from "./replays.ts";

export const keptReplays = (engine: EngineContext): Replays => ({
  once: (principal, { operation, token, request }, work) =>
    onceAnswered(engine, principal, { call: { operation, key: token, request }, make: work }),
});
