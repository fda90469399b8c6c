// Shows when a tenant's schedules fire next, all of them together, the soonest first.
import type { RowOf } from "@punctual/database";
import { readRules } from "../calendar/read-rules.ts";
import type { EngineContext } from "../engine-context.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { comingFires } from "./coming-fires.ts";
import { soonestSchedules } from "./soonest-schedules.sql.ts";

export interface Fire {
  /** `group/name`. */
  readonly schedule: string;
  readonly at: Date;
  readonly timezone: string;
  readonly expression: string;
}

export interface ListFires {
  /** Included; null: 24 hours from now. */
  readonly until: Date | null;
  readonly limit: number;
  /** So many of one schedule at most: one that fires each minute would keep all others out. */
  readonly perSchedule: number;
  /** Only of so many schedules: those that fire first. */
  readonly schedules?: number;
}

export interface Fires {
  readonly items: readonly Fire[];
  /** False: there are more up to then. */
  readonly complete: boolean;
}

const dayMs = 86_400_000;

/** Of schedules that are enabled; what fires often comes as often as it fires. */
export async function listFires(
  engine: EngineContext,
  principal: Principal,
  { until, limit, perSchedule, schedules = limit + 1 }: ListFires,
): Promise<Fires> {
  const database = databaseOf(engine, principal);
  const end = until ?? new Date((await databaseNow(database)).getTime() + dayMs);
  const { tenant } = principal;
  // One more than is shown says whether there are more.
  const count = limit + 1;
  const soonest = await database.query(soonestSchedules, {
    tenant,
    until: end,
    limit: Math.min(count, schedules),
  });
  const ruleOf = await readRules(database, soonest);
  const coming = soonest.map((row) =>
    comingOf({ row, rest: comingFires(row, ruleOf(row), end.getTime()), left: perSchedule }),
  );
  const fires = merged(coming.flat(), count);
  return { items: fires.slice(0, limit), complete: fires.length <= limit };
}

type Row = RowOf<typeof soonestSchedules>;

interface Source {
  readonly row: Row;
  readonly rest: Generator<number>;
  /** How many more of this schedule are wanted. */
  readonly left: number;
}

interface Coming extends Source {
  readonly atMs: number;
}

/** One, or none where there is nothing more. */
function comingOf({ row, rest, left }: Source): readonly Coming[] {
  if (left === 0) return [];
  const { done, value: atMs } = rest.next();
  return done === true ? [] : [{ row, rest, left: left - 1, atMs }];
}

/** One occurrence is worked out for each that is shown, however often a schedule fires. */
function merged(first: readonly Coming[], count: number): readonly Fire[] {
  const coming = first.toSorted((one, other) => one.atMs - other.atMs);
  const fires: Fire[] = [];
  for (
    let soonest = coming.shift();
    soonest !== undefined && fires.length < count;
    soonest = coming.shift()
  ) {
    fires.push(fireOf(soonest));
    for (const following of comingOf(soonest)) insert(coming, following);
  }
  return fires.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

const fireOf = ({ row, atMs }: Coming): Fire => ({
  schedule: `${row.groupName}/${row.name}`,
  at: new Date(atMs),
  timezone: row.timezone,
  expression: row.expression,
});

/** Behind all that come no later. */
function insert(coming: Coming[], one: Coming): void {
  const place = coming.findIndex(({ atMs }) => atMs > one.atMs);
  coming.splice(place < 0 ? coming.length : place, 0, one);
}
