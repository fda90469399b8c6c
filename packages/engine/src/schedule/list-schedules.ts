// Lists a tenant's schedules by group and name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { listSchedules as listSchedulesStatement } from "./list-schedules.sql.ts";
import {
  toKeptSchedule,
  toSchedule,
  type KeptSchedule,
  type Schedule,
  type ScheduleRow,
} from "./schedule.ts";
import { databaseOf } from "../tenant-database.ts";

export interface ListSchedules extends PageRequest {
  readonly group: string | null;
  readonly state: "enabled" | "paused" | "completed" | "not-paused" | null;
  /** Part of the group's or schedule's name, in any case. */
  readonly search: string | null;
  /** How the schedule's own name begins. Default: any. */
  readonly prefix?: string | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listSchedules(
  engine: EngineContext,
  principal: Principal,
  list: ListSchedules,
): Promise<Page<Schedule>> {
  const { items, nextCursor } = await readPage(engine, principal, list);
  return { items: items.map(toSchedule), nextCursor };
}

/** The same with what the AWS door has to give back. Throws Problem `invalid-cursor`. */
export async function listKeptSchedules(
  engine: EngineContext,
  principal: Principal,
  list: ListSchedules,
): Promise<Page<KeptSchedule>> {
  const { items, nextCursor } = await readPage(engine, principal, list);
  return { items: items.map(toKeptSchedule), nextCursor };
}

async function readPage(
  engine: EngineContext,
  principal: Principal,
  list: ListSchedules,
): Promise<Page<ScheduleRow>> {
  const { group, state, search, prefix = null, limit } = list;
  const identity = { list: "schedules", tenant: principal.tenant, group, state, search, prefix };
  const after = readCursor(list.cursor, identity);
  const rows = await databaseOf(engine, principal).query(listSchedulesStatement, {
    tenant: principal.tenant,
    groupName: group,
    state,
    search,
    prefix,
    afterGroup: after?.[0] ?? null,
    afterName: after?.[1] ?? null,
    limit: limit + 1,
  });
  return pageOf(rows, { limit, identity, position: (row) => [row.groupName, row.name] });
}
