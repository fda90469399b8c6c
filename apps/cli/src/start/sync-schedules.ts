// Puts the schedules of punctual.config.ts, their groups first.
import { defaultGroup, Problem, putGroup, syncDeclared, type EngineContext } from "@punctual/engine";
import type { DeclaredSchedule } from "../config/config-schema.ts";
import { configurationInvalid } from "../failure.ts";
import type { Log } from "../log/make-log.ts";
import { operator } from "./operator.ts";

/** Throws CommandFailure (configuration invalid) for one that the engine refuses. */
export async function syncSchedules(
  engine: EngineContext,
  schedules: readonly DeclaredSchedule[],
  log: Log,
): Promise<void> {
  const groups = new Set(schedules.map(({ group }) => group).filter((group) => group !== defaultGroup));
  for (const name of groups) await putGroup(engine, operator, { name });
  const declared = schedules.map(({ group, name, freshness: _freshness, ...definition }) => ({
    group,
    name,
    definition,
  }));
  const { paused } = await syncDeclared(engine, declared).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    throw configurationInvalid([`punctual.config.ts: ${error.message} ${error.remedy}`], error);
  });
  for (const schedule of paused) log.warn({ schedule }, "paused: no longer declared in punctual.config.ts");
}
