// What is probably not meant in an expression that is otherwise correct.
import type { DstPolicy } from "./calculation.ts";
import { assertInstant } from "./calculation.ts";
import { daysInMonth } from "./civil-date.ts";
import { cronFrom } from "./cron/occurrence.ts";
import { wallFrom } from "./cron/search.ts";
import { wallMinute } from "./dst.ts";
import type { CronExpression, DayField, ScheduleExpression } from "./expression.ts";
import { next } from "./next.ts";
import { stretchAt, zoneOf } from "./zone.ts";

export type WarningCode = "never-fires" | "skips-months" | "inside-dst-gap" | "load-spike";

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

/** `after` is the instant to look ahead from, in epoch milliseconds. */
export interface LintOptions {
  readonly after: number;
  readonly timezone?: string;
  readonly dst?: DstPolicy;
}

const MINUTE = 60_000;
const YEAR = 366 * 86_400_000;
const ALL_HOURS = 0x00ff_ffff;
const COMMON_YEAR = 2001;

/** The day of the month that a month must have for the field to name any day in it. */
const neededDay = (day: DayField): number => {
  if (day.by === "days") return 32 - Math.clz32(day.mask & -day.mask);
  if (day.by === "nearest-working-day") return day.day;
  return day.by === "nth-weekday" && day.nth === 5 ? 32 : 1;
};

const skipsMonths = (e: CronExpression): Warning[] => {
  const needed = neededDay(e.day);
  const months = Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => (e.months >> month) & 1);
  if (months.every((month) => daysInMonth(COMMON_YEAR, month) >= needed)) return [];
  const message =
    "Not every month has this day, so some months are skipped. Use L for the last day of the month.";
  return [{ code: "skips-months", message }];
};

const loadSpike = (e: CronExpression): Warning[] => {
  if (e.minutesLow !== 1 || e.minutesHigh !== 0) return [];
  const when = e.hours === 1 ? "midnight" : "the full hour";
  const message = `Much of the world's load falls on ${when}. Choose another minute, for example 7 or 23.`;
  return [{ code: "load-spike", message }];
};

// An expression for every hour loses nothing: the hour that is missing takes no time either.
const insideGap = (e: CronExpression, timezone: string, { after, dst }: LintOptions): Warning[] => {
  if (dst?.gap === "shift" || e.hours === ALL_HOURS) return [];
  const zone = zoneOf(timezone);
  const from = Math.max(0, after);
  // Two years ahead show every rule that comes round each year.
  for (let stretch = stretchAt(zone, from); stretch.end <= from + 2 * YEAR;) {
    const gap = stretch.end + stretch.offset;
    stretch = stretchAt(zone, stretch.end);
    const missed = wallFrom(e, wallMinute(gap)) * MINUTE;
    if (!(missed < stretch.start + stretch.offset)) continue;
    const wall = new Date(missed).toISOString().slice(0, 16).replace("T", " ");
    const message = `${wall} does not exist in ${timezone}: clocks go forward over it, so it is skipped unless dst.gap is "shift".`;
    return [{ code: "inside-dst-gap", message }];
  }
  return [];
};

const NEVER: Warning = {
  code: "never-fires",
  message: "No occurrence is left: the date has passed or does not exist. Check day, month and year.",
};

/** Empty when nothing is suspicious. @throws TimezoneError, CalculationError */
export const lint = (e: ScheduleExpression, options: LintOptions): Warning[] => {
  const { after, timezone = "UTC", dst } = options;
  assertInstant("after", after);
  if (e.kind === "rate") return [];
  if (e.kind === "at") return next(e, after, { timezone }) === null ? [NEVER] : [];
  if (cronFrom(e, Math.floor(after) + 1, { timezone, dst }) === null) return [NEVER, ...loadSpike(e)];
  return [...skipsMonths(e), ...insideGap(e, timezone, options), ...loadSpike(e)];
};
