// Says what a backfill would run, and makes nothing.
import type { Queryable } from "@punctual/database";
import { readRule } from "../calendar/read-rules.ts";
import type { EngineContext } from "../engine-context.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { readSchedule } from "../schedule/read-schedule.ts";
import type { ScheduleName } from "../schedule/schedule-name.ts";
import { databaseOf } from "../tenant-database.ts";
import { judgeTime } from "./judge-time.ts";
import { judgeTimes } from "./judge-times.sql.ts";
import { checkPastRange, type PastRange } from "./past-range.ts";
import { pagesOfTimes, pastTimes } from "./past-times.ts";
import { recordedSpan } from "./recorded-span.sql.ts";

export interface PreviewBackfill extends ScheduleName, PastRange {
  readonly includeSucceeded?: boolean;
}

export interface BackfillPreview {
  /** Times in the range. */
  readonly total: number;
  /** Times whose scheduled or backfill run succeeded. */
  readonly alreadySucceeded: number;
  readonly toRun: number;
  /** The first and the last time in the range. */
  readonly first: Date | null;
  readonly last: Date | null;
  /** The first times to be run. */
  readonly next: readonly Date[];
}

const mostShown = 10;

/** Throws Problem: not-found, invalid-request. */
export async function previewBackfill(
  engine: EngineContext,
  principal: Principal,
  wanted: PreviewBackfill,
): Promise<BackfillPreview> {
  const database = databaseOf(engine, principal);
  const schedule = await readSchedule(database, principal, wanted);
  checkPastRange(wanted, await databaseNow(database));
  const record = await recordOf(database, schedule.id, wanted);
  const count = new Count(wanted.includeSucceeded ?? false);
  const course = { timing: schedule, range: wanted, rule: await readRule(database, schedule) };
  for await (const page of pagesOfTimes(pastTimes(course))) {
    const known = page.filter((time) => time >= record.firstMs && time <= record.lastMs);
    count.add(page, await judged(database, schedule.id, known));
  }
  return count.preview;
}

type Judged = ReadonlyMap<number, Parameters<typeof judgeTime>[0]>;

/** Ten years of minutes are five million times; only those in a span with runs on record are looked up. */
async function recordOf(
  queryable: Queryable,
  scheduleId: string,
  { from, to }: PastRange,
): Promise<{ readonly firstMs: number; readonly lastMs: number }> {
  const [span] = await queryable.query(recordedSpan, { scheduleId, fromAt: from, toAt: to });
  return {
    firstMs: span?.firstAt?.getTime() ?? Number.POSITIVE_INFINITY,
    lastMs: span?.lastAt?.getTime() ?? Number.NEGATIVE_INFINITY,
  };
}

async function judged(queryable: Queryable, scheduleId: string, times: readonly number[]): Promise<Judged> {
  if (times.length === 0) return new Map();
  const rows = await queryable.query(judgeTimes, { scheduleId, times: times.map((time) => new Date(time)) });
  return new Map(rows.map((row) => [row.at.getTime(), row]));
}

class Count {
  readonly #includeSucceeded: boolean;
  readonly #next: Date[] = [];
  #total = 0;
  #alreadySucceeded = 0;
  #toRun = 0;
  #first: number | null = null;
  #last: number | null = null;

  constructor(includeSucceeded: boolean) {
    this.#includeSucceeded = includeSucceeded;
  }

  add(times: readonly number[], onRecord: Judged): void {
    this.#total += times.length;
    this.#first ??= times[0] ?? null;
    this.#last = times.at(-1) ?? this.#last;
    for (const time of times) this.#count(time, onRecord.get(time));
  }

  #count(time: number, row: Parameters<typeof judgeTime>[0] | undefined): void {
    if (row?.scheduledState === "succeeded" || row?.backfillState === "succeeded")
      this.#alreadySucceeded += 1;
    if (row !== undefined && judgeTime(row, { includeSucceeded: this.#includeSucceeded }).act === "pass")
      return;
    this.#toRun += 1;
    if (this.#next.length < mostShown) this.#next.push(new Date(time));
  }

  get preview(): BackfillPreview {
    return {
      total: this.#total,
      alreadySucceeded: this.#alreadySucceeded,
      toRun: this.#toRun,
      first: this.#first === null ? null : new Date(this.#first),
      last: this.#last === null ? null : new Date(this.#last),
      next: this.#next,
    };
  }
}
