// Reads a schedule inside a transaction that has its row.
import type { Queryable } from "@punctual/database";
import type { Principal } from "../principal.ts";
import { scheduleNotFound } from "./change-state.ts";
import { findSchedule } from "./find-schedule.sql.ts";
import type { ScheduleName } from "./schedule-name.ts";
import type { ScheduleRow } from "./schedule.ts";

/** Throws Problem `not-found`. */
export async function readSchedule(
  queryable: Queryable,
  principal: Principal,
  { group, name }: ScheduleName,
): Promise<ScheduleRow> {
  const [row] = await queryable.query(findSchedule, { tenant: principal.tenant, groupName: group, name });
  if (row === undefined) throw scheduleNotFound({ group, name });
  return row;
}
