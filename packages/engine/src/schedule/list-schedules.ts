// Lists a tenant's schedules by group and name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { listSchedules as listSchedulesStatement } from "./list-schedules.sql.ts";
import { toSchedule, type Schedule } from "./schedule.ts";
import { databaseOf } from "../tenant-database.ts";

export interface ListSchedules extends PageRequest {
  readonly group: string | null;
  readonly state: "enabled" | "paused" | "completed" | null;
  /** Part of the group's or schedule's name, in any case. */
  readonly search: string | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listSchedules(
  engine: EngineContext,
  principal: Principal,
  list: ListSchedules,
): Promise<Page<Schedule>> {
  const { group, state, search, limit } = list;
  const identity = { list: "schedules", tenant: principal.tenant, group, state, search };
  const after = readCursor(list.cursor, identity);
  const rows = await databaseOf(engine, principal).query(listSchedulesStatement, {
    tenant: principal.tenant,
    groupName: group,
    state,
    search,
    afterGroup: after?.[0] ?? null,
    afterName: after?.[1] ?? null,
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: (row) => [row.groupName, row.name] });
  return { items: page.items.map(toSchedule), nextCursor: page.nextCursor };
}
