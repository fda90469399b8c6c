// Puts the rate limits of punctual.config.ts, before the schedules that name them.
import { Problem, syncLimits as sync, type EngineContext } from "@punctual/engine";
import type { CheckedConfig } from "../config/config-schema.ts";
import { rateLimitsOf } from "../config/limits.ts";
import { configurationInvalid } from "../failure.ts";

/** Throws CommandFailure (configuration invalid) for one that the engine refuses. */
export async function syncLimits(engine: EngineContext, { limits }: CheckedConfig): Promise<void> {
  await sync(engine, rateLimitsOf(limits)).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    throw configurationInvalid([`punctual.config.ts: ${error.message} ${error.remedy}`], error);
  });
}
