// Counts a tenant's runs of a span by bucket and state, and says how late they began.
import type { Database, RowOf } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { countRunsOfSchedules } from "./count-runs-of-schedules.sql.ts";
import { countRunsOfTenant } from "./count-runs-of-tenant.sql.ts";
import { countedDays } from "./counted-days.sql.ts";
import { scheduleIds } from "./list-runs.ts";
import { liveSpans } from "./live-spans.ts";
import { runLag, type RunLag } from "./run-lag.ts";
import { runSpan, type RunSpan, type WantedSpan } from "./run-span.ts";
import { runStates, type RunState } from "./run.ts";

export interface CountRuns extends WantedSpan {
  /** `group/name`, or a name in the group `default`; deleted schedules are found too. */
  readonly schedule: string | null;
  readonly job: string | null;
}

export type CountsByState = Readonly<Record<RunState, number>>;

export interface RunsOverTime {
  /** Every bucket of the span, an empty one too. */
  readonly items: readonly { readonly at: Date; readonly counts: CountsByState }[];
  readonly total: CountsByState;
  /** Null where none began. */
  readonly lag: RunLag | null;
}

/** By scheduledAt. Throws Problem: unknown-timezone, invalid-request (more than `mostBuckets` buckets). */
export async function countRunsOverTime(
  engine: EngineContext,
  principal: Principal,
  wanted: CountRuns,
): Promise<RunsOverTime> {
  const database = databaseOf(engine, principal);
  const span = runSpan(wanted, await databaseNow(database));
  const { tenant } = principal;
  const { schedule, job } = wanted;
  const rows =
    schedule === null
      ? await countAll(database, span, { tenant, job })
      : await database.query(countRunsOfSchedules, {
          ...span,
          tenant,
          job,
          scheduleIds: await scheduleIds(engine, tenant, schedule),
        });
  const byBucket = Map.groupBy(rows, ({ bucket }) => bucket);
  return {
    items: span.begins.map((at, index) => ({ at, counts: countsOf(byBucket.get(index + 1) ?? []) })),
    total: countsOf(rows),
    lag: runLag(rows),
  };
}

async function countAll(
  database: Database,
  span: RunSpan,
  who: { readonly tenant: string; readonly job: string | null },
): Promise<readonly Row[]> {
  const { from, to } = span;
  const counted = await database.query(countedDays, { tenant: who.tenant, from, to });
  const days = counted.map(({ day }) => day);
  const live = liveSpans(span, days);
  return database.query(countRunsOfTenant, {
    ...span,
    ...who,
    days,
    liveFroms: live.map(({ fromMs }) => new Date(fromMs)),
    liveTos: live.map(({ toMs }) => new Date(toMs)),
  });
}

type Row = RowOf<typeof countRunsOfTenant>;

function countsOf(rows: readonly Row[]): CountsByState {
  const counts = { ...none };
  for (const { state, count } of rows) {
    const known = runStates.find((one) => one === state);
    if (known !== undefined) counts[known] += count;
  }
  return counts;
}

const none: CountsByState = {
  waiting: 0,
  claimed: 0,
  running: 0,
  succeeded: 0,
  partial: 0,
  dead: 0,
  skipped: 0,
  missed: 0,
  cancelled: 0,
};
