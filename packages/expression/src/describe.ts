// A schedule expression in plain English.
import type { CronExpression, DayField, ScheduleExpression } from "./expression.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "",
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const ORDINALS = ["", "first", "second", "third", "fourth", "fifth"];

const bits = (mask: number): number[] => {
  const found: number[] = [];
  for (let bit = 0; bit < 32; bit++) if ((mask >>> bit) & 1) found.push(bit);
  return found;
};

const and = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

const named = (values: readonly number[], name: (value: number) => string): string => {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  if (values.length > 2 && last - first === values.length - 1) return `${name(first)} to ${name(last)}`;
  return and(values.map(name));
};

const clock = (time: number): string =>
  `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`;

// The step of evenly spread values, or 0.
const spacing = (values: readonly number[]): number => {
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return values.every((value, i) => i === 0 || value - (values[i - 1] ?? 0) === step) ? step : 0;
};

const every = (step: number): string => (step === 1 ? "Every minute" : `Every ${step} minutes`);

const time = (e: CronExpression): string => {
  const minutes = [...bits(e.minutesLow), ...bits(e.minutesHigh).map((bit) => bit + 32)];
  const hours = bits(e.hours);
  const times = hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
  const step = spacing(times);
  const whole = step > 0 && times.length > 3 && 1440 % step === 0;
  if (whole && times.length * step === 1440 && times[0] === 0) return every(step);
  if (whole && step < 60) return `${every(step)} from ${clock(times[0] ?? 0)} to ${clock(times.at(-1) ?? 0)}`;
  if (times.length <= 6) return `At ${and(times.map(clock))}`;
  const past = minutes.length === 60 ? "Every minute" : `At minute ${and(minutes.map(String))}`;
  return hours.length === 24 ? `${past} of every hour` : `${past} of hours ${named(hours, String)}`;
};

const day = (field: DayField): string => {
  switch (field.by) {
    case "days": {
      const days = bits(field.mask).map((bit) => bit + 1);
      return days.length === 31 ? "every day" : `on day ${named(days, String)} of the month`;
    }
    case "weekdays": {
      const days = bits(field.mask);
      return days.length === 7 ? "every day" : named(days, (i) => WEEKDAYS[i] ?? "");
    }
    case "last-day":
      return "on the last day of the month";
    case "last-working-day":
      return "on the last weekday (Monday to Friday) of the month";
    case "nearest-working-day":
      return `on the weekday (Monday to Friday) nearest day ${field.day} of the month`;
    case "nth-weekday":
      return `on the ${ORDINALS[field.nth]} ${WEEKDAYS[field.weekday]} of the month`;
    case "last-weekday":
      return `on the last ${WEEKDAYS[field.weekday]} of the month`;
  }
};

const years = (flat: readonly number[] | null): string => {
  if (flat === null) return "";
  const spans: string[] = [];
  for (let i = 0; i < flat.length; i += 3) {
    const [first, last, step] = flat.slice(i, i + 3);
    const span = first === last ? `${first}` : `${first} to ${last}`;
    spans.push(step === 1 || first === last ? span : `every ${step} years from ${span}`);
  }
  return `, in ${and(spans)}`;
};

const cron = (e: CronExpression): string => {
  const months = bits(e.months);
  const during = months.length === 12 ? "" : `, in ${named(months, (i) => MONTHS[i] ?? "")}`;
  const days = day(e.day);
  const join = days.startsWith("every") || days.startsWith("on") ? " " : ", ";
  const at = time(e);
  const daily = days === "every day" && at.startsWith("Every");
  return `${at}${daily ? "" : join + days}${during}${years(e.years)}`;
};

const rate = (milliseconds: number): string => {
  const unit = [86_400_000, 3_600_000, 60_000].find((size) => milliseconds % size === 0) ?? 60_000;
  const name = unit === 86_400_000 ? "day" : unit === 3_600_000 ? "hour" : "minute";
  const count = milliseconds / unit;
  const size = name === "day" ? " of 24 hours" : "";
  return count === 1 ? `Every ${name}${size}` : `Every ${count} ${name}s${size}`;
};

/** For people; the wording may change. */
export const describe = (e: ScheduleExpression, options: { readonly timezone?: string } = {}): string => {
  const zone = options.timezone ?? "UTC";
  if (e.kind === "rate") return rate(e.stepMilliseconds);
  if (e.kind === "cron") return `${cron(e)} (${zone})`;
  const wall = new Date(e.wallMilliseconds).toISOString();
  return `Once, on ${wall.slice(0, 10)} at ${wall.slice(11, 19)} (${zone})`;
};
