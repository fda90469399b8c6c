// Reads one schedule with what the AWS door has to give back.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { readSchedule } from "./read-schedule.ts";
import type { ScheduleName } from "./schedule-name.ts";
import { toKeptSchedule, type KeptSchedule } from "./schedule.ts";

/** Throws Problem `not-found`. */
export const getKeptSchedule = async (
  engine: EngineContext,
  principal: Principal,
  name: ScheduleName,
): Promise<KeptSchedule> =>
  toKeptSchedule(await readSchedule(databaseOf(engine, principal), principal, name));
