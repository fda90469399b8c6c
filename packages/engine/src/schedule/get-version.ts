// Reads what a schedule said in one version.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { readVersion, type ScheduleVersion } from "./list-versions.ts";
import { readSchedule } from "./read-schedule.ts";
import type { ScheduleName } from "./schedule-name.ts";

/** Throws Problem `not-found`. */
export async function getVersion(
  engine: EngineContext,
  principal: Principal,
  wanted: ScheduleName & { readonly version: number },
): Promise<ScheduleVersion> {
  const database = databaseOf(engine, principal);
  await readSchedule(database, principal, wanted);
  return readVersion(database, principal, wanted);
}
