// The scanner: looks whether what must hold at every time does, and says so in the log when it does not.
import { quicklyFound } from "../diagnosis/invariants.ts";
import type { EngineContext } from "../engine-context.ts";

const everyMs = 30_000;

/** One pass; answers how long to sleep. */
export async function scan({ database, log, clock }: EngineContext): Promise<number> {
  // While firing is held on purpose, what is overdue is so on purpose.
  if (clock.held) return everyMs;
  for (const { check, subject, message, remedy } of await quicklyFound(database))
    log.error({ check, subject, remedy }, message);
  return everyMs;
}
