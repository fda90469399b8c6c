// A span of time cut into buckets: hours, or days as the clock on the wall of a time zone has them.
import { assertTimezone, next, parse, previous, TimezoneError, type Calculation } from "@punctual/expression";
import { Problem } from "../errors.ts";

export interface RunSpan {
  /** Both included. */
  readonly from: Date;
  readonly to: Date;
  /** Where each bucket begins, in order; the first holds `from`. */
  readonly begins: readonly Date[];
}

export interface WantedSpan {
  readonly from: Date | null;
  readonly to: Date | null;
  readonly step: "hour" | "day";
  readonly timezone: string;
}

export const mostBuckets = 400;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** What is shown where no beginning is named. */
const usualMs = { hour: dayMs, day: 30 * dayMs } as const;

/** Throws Problem: unknown-timezone, invalid-request. */
export function runSpan({ from, to, step, timezone }: WantedSpan, now: Date): RunSpan {
  assertKnown(timezone);
  const end = to ?? now;
  const begin = from ?? new Date(end.getTime() - usualMs[step]);
  if (begin > end)
    throw new Problem(
      "invalid-request",
      `Expected from to be no later than ${end.toISOString()}, got ${begin.toISOString()}.`,
      { field: "from" },
    );
  return { from: begin, to: end, begins: beginsOf({ begin, end, step, timezone }) };
}

interface Cut {
  readonly begin: Date;
  readonly end: Date;
  readonly step: "hour" | "day";
  readonly timezone: string;
}

/** Midnights are those of a schedule that fires daily: at the first moment of a day whose midnight the clock leaves out. */
const beginning = { hour: parse("cron(0 * * * ? *)"), day: parse("cron(0 0 * * ? *)") } as const;

function beginsOf({ begin, end, step, timezone }: Cut): readonly Date[] {
  const calculation: Calculation = {
    timezone,
    dst: { gap: "shift", overlap: step === "hour" ? "both" : "first" },
  };
  const onward = (at: number): number | null =>
    step === "hour" ? at + hourMs : next(beginning.day, at, calculation);
  const begins: Date[] = [];
  let at = previous(beginning[step], begin.getTime() + 1, calculation);
  if (at === null) throw outOfYears(begin);
  for (; at !== null && at <= end.getTime(); at = onward(at)) {
    begins.push(new Date(at));
    if (begins.length > mostBuckets) throw tooMany(step);
  }
  return begins;
}

const outOfYears = (from: Date): Problem =>
  new Problem("invalid-request", `Expected from to lie between 1970 and 2199, got ${from.toISOString()}.`, {
    field: "from",
  });

const tooMany = (step: string): Problem =>
  new Problem(
    "invalid-request",
    `Expected at most ${mostBuckets} ${step}s between from and to, got more. Ask for a shorter span${step === "hour" ? ", or for days" : ""}.`,
    { field: "from" },
  );

function assertKnown(timezone: string): void {
  try {
    assertTimezone(timezone);
  } catch (error) {
    if (error instanceof TimezoneError)
      throw new Problem("unknown-timezone", error.message, { field: "timezone" });
    throw error;
  }
}
