// The schedule expression that a form says.
import { weekdays, type ExpressionForm, type MonthDay, type Weekday } from "./expression-form.ts";

/** Null while something is still to be chosen. */
export function textOf(form: ExpressionForm): string | null {
  switch (form.kind) {
    case "interval":
      return rate(form.count, form.unit);
    case "once":
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(form.at) ? `at(${withSeconds(form.at)})` : null;
    case "daily":
      return cron(form.time, "* * ?");
    case "weekdays":
      return cron(form.time, "? * MON-FRI");
    case "weekly":
      return form.on.length === 0 ? null : cron(form.time, `? * ${daysText(form.on)}`);
    case "monthly":
      return cron(form.time, `${dayText(form.day)} * ?`);
  }
}

/** What is still to be chosen; null where nothing is. */
export function missingOf(form: ExpressionForm): string | null {
  if (textOf(form) !== null) return null;
  if (form.kind === "interval") return "Give a whole number from 1 on.";
  if (form.kind === "once") return "Choose a date and a time.";
  return form.kind === "weekly" && form.on.length === 0 ? "Choose at least one day." : "Choose a time.";
}

const rate = (count: number | null, unit: string): string | null =>
  count === null || !Number.isInteger(count) || count < 1
    ? null
    : `rate(${count} ${count === 1 ? unit.slice(0, -1) : unit})`;

function cron(time: string, days: string): string | null {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hour === undefined ? null : `cron(${Number(minute)} ${Number(hour)} ${days} *)`;
}

/** All seven are every day, which has another form of its own. */
const daysText = (on: readonly Weekday[]): string =>
  on.length === weekdays.length ? "*" : weekdays.filter((day) => on.includes(day)).join(",");

const dayText = (day: MonthDay): string => String(day);

const withSeconds = (at: string): string => (at.length === "2027-01-01T09:00".length ? `${at}:00` : at);
