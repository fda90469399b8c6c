// Reads one schedule.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { scheduleNotFound } from "./change-state.ts";
import { findSchedule } from "./find-schedule.sql.ts";
import type { ScheduleName } from "./schedule-name.ts";
import { toSchedule, type Schedule } from "./schedule.ts";
import { databaseOf } from "../tenant-database.ts";

/** Throws Problem `not-found`. */
export async function getSchedule(
  engine: EngineContext,
  principal: Principal,
  { group, name }: ScheduleName,
): Promise<Schedule> {
  const [row] = await databaseOf(engine, principal).query(findSchedule, {
    tenant: principal.tenant,
    groupName: group,
    name,
  });
  if (row === undefined) throw scheduleNotFound({ group, name });
  return toSchedule(row);
}
