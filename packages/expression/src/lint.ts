// What is probably not meant in an expression that is otherwise correct.
import { cronFrom } from "./cron/occurrence.ts";
import { wallFrom } from "./cron/search.ts";
import type { CronExpression, ScheduleExpression } from "./expression.ts";
import { next } from "./next.ts";
import { cover, segmentAt, zoneOf } from "./zone.ts";

export type WarningCode = "never-fires" | "skips-months" | "inside-dst-gap" | "load-spike";

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

/** `after` is the instant to look ahead from, in epoch milliseconds. */
export interface LintOptions {
  readonly after: number;
  readonly timezone?: string;
}

const MINUTE = 60_000;
const YEAR = 366 * 86_400_000;

const skipsMonths = (e: CronExpression): Warning[] => {
  const { day } = e;
  const late = day.by === "days" && (day.mask & 0x0fff_ffff) === 0;
  const lateWorkingDay = day.by === "nearest-working-day" && day.day > 28;
  const fifth = day.by === "nth-weekday" && day.nth === 5;
  if (!late && !lateWorkingDay && !fifth) return [];
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

// Two years ahead show every rule that comes round each year.
const insideGap = (e: CronExpression, timezone: string, after: number): Warning[] => {
  const zone = zoneOf(timezone, after);
  cover(zone, after, after + 2 * YEAR);
  for (let i = segmentAt(zone, after) + 1; i < zone.starts.length; i++) {
    const start = zone.starts[i] ?? 0;
    const gapFrom = start + (zone.offsets[i - 1] ?? 0);
    const missed = wallFrom(e, Math.ceil(gapFrom / MINUTE)) * MINUTE;
    if (!(missed < start + (zone.offsets[i] ?? 0))) continue;
    const wall = new Date(missed).toISOString().slice(0, 16).replace("T", " ");
    const message = `${wall} does not exist in ${timezone}: clocks go forward over it, so it is skipped unless dst.gap is "shift".`;
    return [{ code: "inside-dst-gap", message }];
  }
  return [];
};

/** Empty when nothing is suspicious. @throws TimezoneError */
export const lint = (e: ScheduleExpression, options: LintOptions): Warning[] => {
  const { after, timezone = "UTC" } = options;
  if (e.kind === "rate") return [];
  const never: Warning = {
    code: "never-fires",
    message: "No occurrence is left: the date has passed or does not exist. Check day, month and year.",
  };
  if (e.kind === "at") return next(e, after, { timezone }) === null ? [never] : [];
  if (cronFrom(e, after + 1, { timezone, dst: undefined }) === null) return [never, ...loadSpike(e)];
  return [...skipsMonths(e), ...insideGap(e, timezone, after), ...loadSpike(e)];
};
