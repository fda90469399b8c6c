// Lists a tenant's schedules by group and name, or by when they fire next.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { lastRuns, type LastRun } from "../run/last-runs.ts";
import { listSchedulesByNext } from "./list-schedules-by-next.sql.ts";
import { listSchedules as listSchedulesStatement } from "./list-schedules.sql.ts";
import type { ScheduleOrigin } from "./owner.ts";
import {
  toKeptSchedule,
  toSchedule,
  type KeptSchedule,
  type Schedule,
  type ScheduleRow,
} from "./schedule.ts";
import type { Target } from "./schedule-definition.ts";
import { databaseOf } from "../tenant-database.ts";

export interface ListSchedules extends PageRequest {
  readonly group: string | null;
  readonly state: "enabled" | "paused" | "completed" | "not-paused" | null;
  /** Part of the group's or schedule's name, or of its description, in any case. */
  readonly search: string | null;
  /** How the schedule's own name begins. Default: any. */
  readonly prefix?: string | null;
  readonly origin?: ScheduleOrigin | null;
  readonly targetKind?: Target["kind"] | null;
  readonly job?: string | null;
  /** What it names: a connection by itself, not through an API destination. */
  readonly connection?: string | null;
  readonly apiDestination?: string | null;
  readonly calendar?: string | null;
  readonly rateLimit?: string | null;
  /** `nextAt`: the soonest first, and what does not fire last. Default `name`. */
  readonly sort?: "name" | "nextAt";
}

export interface ListedSchedule extends Schedule {
  /** Null where it has never fired; absent where it was not asked for. */
  readonly lastRun?: LastRun | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listSchedules(
  engine: EngineContext,
  principal: Principal,
  { withLastRun = false, ...list }: ListSchedules & { readonly withLastRun?: boolean },
): Promise<Page<ListedSchedule>> {
  const { items, nextCursor } = await readPage(engine, principal, list);
  if (!withLastRun) return { items: items.map(toSchedule), nextCursor };
  const ids = items.map(({ id }) => id);
  const runs = await lastRuns(databaseOf(engine, principal), ids);
  return {
    items: items.map((row) => ({ ...toSchedule(row), lastRun: runs.get(row.id) ?? null })),
    nextCursor,
  };
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

/** Where a schedule stands in the order that does not fire: after all that do. */
const neverAt = "9999-12-31T00:00:00.000Z";

const anySchedule = {
  ...{ prefix: null, origin: null, targetKind: null, job: null },
  ...{ connection: null, apiDestination: null, calendar: null, rateLimit: null },
};

async function readPage(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor, sort = "name", ...given }: ListSchedules,
): Promise<Page<ScheduleRow>> {
  const filter = { ...anySchedule, ...given };
  const identity = { list: "schedules", tenant, sort, ...filter };
  const after = readCursor(cursor, identity);
  const { group: groupName, ...same } = filter;
  const wanted = { ...same, tenant, groupName, limit: limit + 1, ...placeOf(after) };
  const database = databaseOf(engine, { tenant });
  const rows =
    sort === "name"
      ? await database.query(listSchedulesStatement, wanted)
      : await database.query(listSchedulesByNext, { ...wanted, afterAt: instantOf(after) });
  const position = ({ groupName: group, name, nextAt }: ScheduleRow): readonly string[] => [
    group,
    name,
    nextAt?.toISOString() ?? neverAt,
  ];
  return pageOf(rows, { limit, identity, position });
}

const placeOf = (after: readonly string[] | null) => ({
  afterGroup: after?.[0] ?? null,
  afterName: after?.[1] ?? null,
});

/** Guarantee: the cursor is of this list, so it holds an instant that this list gave. */
const instantOf = (after: readonly string[] | null): Date | null =>
  after === null ? null : new Date(after[2] ?? neverAt);
