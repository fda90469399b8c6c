// Lists a tenant's runs, newest scheduled time first.
import type { Database, RowOf } from "@punctual/database";
import { assertBackfillId } from "../backfill/backfill.ts";
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readInstantCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { parseScheduleName } from "../schedule/schedule-name.ts";
import { findScheduleIds } from "./find-schedule-ids.sql.ts";
import { listOpenRuns } from "./list-open-runs.sql.ts";
import { listRunsOfSchedules } from "./list-runs-of-schedules.sql.ts";
import { listRuns as listRunsStatement } from "./list-runs.sql.ts";
import { isOpen, toRun, type Run, type RunState } from "./run.ts";
import { databaseOf } from "../tenant-database.ts";

export interface ListRuns extends PageRequest {
  /** `group/name`, or a name in the group `default`; deleted schedules are found too. */
  readonly schedule: string | null;
  readonly job: string | null;
  /** The id of a backfill: the runs that it made or opened again. */
  readonly backfill?: string | null;
  readonly state: readonly RunState[] | null;
  readonly kind?: Run["kind"] | null;
  /** Tried so often at least. */
  readonly minAttempts?: number | null;
  /** Of scheduledAt, both included. */
  readonly from: Date | null;
  readonly to: Date | null;
}

/** Throws Problem: invalid-cursor, not-found (what is no id of a backfill). */
export async function listRuns(
  engine: EngineContext,
  principal: Principal,
  list: ListRuns,
): Promise<Page<Run>> {
  const { schedule, job, backfill = null, state, kind = null, minAttempts = null, from, to, limit } = list;
  if (backfill !== null) assertBackfillId(backfill);
  const { tenant } = principal;
  const identity = { list: "runs", tenant, schedule, job, backfill, state, kind, minAttempts, from, to };
  const after = readInstantCursor(list.cursor, identity);
  const rows = await readRows(databaseOf(engine, principal), {
    tenant,
    ids: null,
    scheduleIds: schedule === null ? null : await scheduleIds(engine, tenant, schedule),
    job,
    kind,
    minAttempts,
    backfillId: backfill,
    states: state,
    fromAt: from,
    toAt: to,
    afterAt: after?.at ?? null,
    afterId: after?.id ?? null,
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: (row) => [row.scheduledAt.toISOString(), row.id] });
  return { items: page.items.map(toRun), nextCursor: page.nextCursor };
}

type Wanted = NonNullable<(typeof listRunsStatement)["shape"]>["parameters"];

/** By the way that meets fewest other runs: those of a schedule, and those that are open, are few among all. */
function readRows(
  database: Database,
  { ids, ...wanted }: Wanted,
): Promise<readonly RowOf<typeof listRunsStatement>[]> {
  const { scheduleIds: ofSchedules, states } = wanted;
  if (states?.every((state) => state !== null && isOpen(state)) === true)
    return database.query(listOpenRuns, { ...wanted, states });
  if (ofSchedules !== null)
    return database.query(listRunsOfSchedules, { ...wanted, scheduleIds: ofSchedules });
  return database.query(listRunsStatement, { ...wanted, ids });
}

/** Deleted ones of that name included. */
export async function scheduleIds(
  engine: EngineContext,
  tenant: string,
  schedule: string,
): Promise<readonly string[]> {
  const { group, name } = parseScheduleName(schedule);
  const found = await databaseOf(engine, { tenant }).query(findScheduleIds, {
    tenant,
    groupName: group,
    name,
  });
  return found.map(({ id }) => id);
}
