// The job: a tenant's daily metrics of a range of dates made anew, or those of every tenant.
import type { Database } from "@punctual/database";
import { defineJob, GiveUp, type Job, type JobContext, type JobLog, type Ledger } from "@punctual/jobs";
import { z } from "zod";
import { rebuildName } from "../job-log/job-type.ts";
import { dueMetrics, type Due } from "../metric/due-metrics.ts";
import { rebuildMetrics } from "../metric/rebuild-metrics.ts";
import { daysIn, type DateRange } from "../range/date-range.ts";
import { dayOrInstant } from "../range/day-or-instant.ts";
import { reachBack } from "../range/reach-back.ts";
import { coverOf, resolveRange, type GivenRange, type Place } from "../range/resolve-range.ts";
import { findTenant } from "../tenant/find-tenant.ts";
import { tenantId } from "../tenant/tenant-id.ts";
import { timezonesOf } from "../tenant/timezones.ts";
import { addedUp } from "./added-up.ts";
import { eachTenant } from "./each-tenant.ts";
import { loggedRun } from "./logged-run.ts";
import { stopwatch } from "./stopwatch.ts";
import { unknownTenant } from "./unknown-tenant.ts";

export interface JobSetting {
  readonly database: Database;
  readonly ledger: Ledger;
}

/** What callers say of it. */
export const rebuildBody = z.strictObject({
  tenantId: tenantId.optional(),
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional(),
});

/** `trigger` and `actor` come from a run over all tenants and are never taken from a caller. */
const rebuildInput = z.strictObject({
  ...rebuildBody.shape,
  trigger: z.string().max(64).optional(),
  actor: z.string().max(200).optional(),
});

type Context = JobContext<z.output<typeof rebuildInput>>;

export const rebuildJob = (setting: JobSetting): Job =>
  defineJob({
    name: rebuildName,
    input: rebuildInput,
    key: ({ tenantId: id = "", from, to }, { scheduledAt }) => {
      const dates = [from ?? "", to ?? ""];
      // What is left away depends on the moment: a call of another day must not join.
      return [id, ...dates, ...(dates.includes("") ? [quarterOf(scheduledAt)] : [])].join("|");
    },
    run(context) {
      const { run, log, input } = context;
      const logged = { jobType: "metrics_aggregation", tenantId: input.tenantId ?? null, run, log } as const;
      return loggedRun<object>(logged, () =>
        input.tenantId === undefined
          ? rebuildAll(setting, context)
          : rebuildOne(setting, context, input.tenantId),
      );
    },
  });

const quarterMs = 15 * 60_000;

/** Every zone's clock is off by whole quarters of an hour: within one of them the date is the same, wherever the tenant is. */
const quarterOf = (instant: Date): string =>
  new Date(Math.floor(instant.getTime() / quarterMs) * quarterMs).toISOString();

async function rebuildOne({ database }: JobSetting, { input, run, log }: Context, id: string) {
  const duration = stopwatch();
  const tenant = await findTenant(database, id);
  if (tenant === null) throw unknownTenant(id);
  const asked = rangeOf(input, { timezone: tenant.timezone, scheduledAt: run.scheduledAt });
  // Before the orders and visits are: what a sync changes after this look stays due.
  const due = await dueMetrics(database, id);
  // Who calls without dates is promised yesterday and today; the nightly run sees to it that no day stays short.
  const isNightly = input.trigger === "schedule" && input.from === undefined;
  const { range, noted } = isNightly ? sinceDue(asked, due, log) : asGiven(asked, due);
  const { rows, listings, lastDate } = await rebuildMetrics(database, { tenantId: id, ...range, noted });
  return {
    success: true,
    jobLogId: run.id,
    duration: duration(),
    daysProcessed: daysIn(range),
    rowsUpserted: rows,
    listingsProcessed: listings,
    dateRange: { ...range, maxDateAfterRebuild: lastDate },
  };
}

interface DueRange {
  readonly range: DateRange;
  /** Null where the range begins too late for what is due. */
  readonly noted: string | null;
}

function sinceDue(asked: DateRange, due: Due, log: JobLog): DueRange {
  const { range, leftOut } = reachBack(asked, due.from);
  if (leftOut !== null)
    log.warn("metrics that are due are too long ago for one rebuild: call it with their dates", {
      ...leftOut,
    });
  return { range, noted: due.noted };
}

/** Dates that were asked for are just those. */
const asGiven = (range: DateRange, { from, noted }: Due): DueRange => ({
  range,
  noted: from !== null && range.from <= from ? noted : null,
});

async function rebuildAll({ database, ledger }: JobSetting, context: Context) {
  const { input, run } = context;
  const duration = stopwatch();
  const { from, to } = input;
  // Dates that are no range anywhere end the run before any tenant's begins.
  const asked = await cover(database, { from, to }, run.scheduledAt);
  const setting = { database, ledger, job: rebuildName, connected: false };
  const { results, counted } = await eachTenant(setting, context, {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  const rowsUpserted = counted.length === results.successful ? addedUp(counted, "rowsUpserted") : null;
  return {
    success: results.failed === 0,
    jobLogId: run.id,
    duration: duration(),
    ...(rowsUpserted === null ? {} : { rowsUpserted }),
    dateRange: coverOf([asked, ...counted.flatMap(rangeIn)]) ?? asked,
    results,
  };
}

const ranged = z.object({ dateRange: z.object({ from: z.string(), to: z.string() }) });

/** The dates that a tenant's run tells of: where metrics were due it began earlier than it was asked to. */
function rangeIn(result: unknown): DateRange[] {
  const read = ranged.safeParse(result);
  return read.success ? [read.data.dateRange] : [];
}

/** The dates that the tenants' ranges cover between them: the same instant is another date elsewhere. */
async function cover(database: Database, given: GivenRange, scheduledAt: Date): Promise<DateRange> {
  const timezones = await timezonesOf(database, { connected: false });
  const ranges = timezones.map((timezone) => rangeOf(given, { timezone, scheduledAt }));
  return coverOf(ranges) ?? rangeOf(given, { timezone: "UTC", scheduledAt });
}

/** Throws GiveUp: the same dates will be no better next time. */
function rangeOf(given: GivenRange, place: Place): DateRange {
  const resolved = resolveRange(given, place);
  if (resolved.ok) return resolved.range;
  throw new GiveUp(resolved.detail);
}
