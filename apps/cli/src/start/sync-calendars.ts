// Puts the calendars of punctual.config.ts, before the schedules that name them.
import { Problem, syncCalendars as sync, type EngineContext } from "@punctual/engine";
import type { CheckedConfig } from "../config/config-schema.ts";
import { configurationInvalid } from "../failure.ts";

/** Throws CommandFailure (configuration invalid) for one that the engine refuses. */
export async function syncCalendars(engine: EngineContext, { calendars }: CheckedConfig): Promise<void> {
  const declared = calendars.map(({ name, ...definition }) => ({ name, definition }));
  await sync(engine, declared).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    throw configurationInvalid([`punctual.config.ts: ${error.message} ${error.remedy}`], error);
  });
}
