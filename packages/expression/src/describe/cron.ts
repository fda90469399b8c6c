// A cron expression in plain English.
import type { CronExpression, DayField } from "../expression.ts";
import { and, bits, spacing, spans } from "./words.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS =
  "- January February March April May June July August September October November December".split(" ");
const ORDINALS = ["", "first", "second", "third", "fourth", "fifth"];
const ALL_DAYS = "every day";

const weekdayName = (index: number): string => WEEKDAYS[index] ?? "";
const monthName = (number: number): string => MONTHS[number] ?? "";

const clock = (time: number): string =>
  `${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}`;

const every = (step: number): string => (step === 1 ? "Every minute" : `Every ${step} minutes`);
const some = (noun: string, values: readonly number[]): string =>
  `${noun}${values.length > 1 ? "s" : ""} ${spans(values)}`;

const evenly = (times: readonly number[]): string | null => {
  const step = spacing(times);
  if (step === 0 || times.length <= 3 || 1440 % step !== 0) return null;
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  if (times.length * step === 1440 && first === 0) return every(step);
  return step < 60 ? `${every(step)} from ${clock(first)} to ${clock(last)}` : null;
};

const timeOfDay = (e: CronExpression): string => {
  const minutes = [...bits(e.minutesLow), ...bits(e.minutesHigh).map((bit) => bit + 32)];
  const hours = bits(e.hours);
  const times = hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
  const even = evenly(times);
  if (even !== null) return even;
  if (times.length <= 6) return `At ${and(times.map(clock))}`;
  const past = minutes.length === 60 ? "Every minute" : `At ${some("minute", minutes)}`;
  return hours.length === 24 ? `${past} of every hour` : `${past} of ${some("hour", hours)}`;
};

const day = (field: DayField): string => {
  switch (field.by) {
    case "days": {
      const days = bits(field.mask).map((bit) => bit + 1);
      return days.length === 31 ? ALL_DAYS : `on ${some("day", days)} of the month`;
    }
    case "weekdays": {
      const days = bits(field.mask);
      return days.length === 7 ? ALL_DAYS : spans(days, weekdayName);
    }
    case "last-day":
      return "on the last day of the month";
    case "last-working-day":
      return "on the last weekday (Monday to Friday) of the month";
    case "nearest-working-day":
      return `on the weekday (Monday to Friday) nearest day ${field.day} of the month`;
    case "nth-weekday":
      return `on the ${ORDINALS[field.nth]} ${weekdayName(field.weekday)} of the month`;
    case "last-weekday":
      return `on the last ${weekdayName(field.weekday)} of the month`;
  }
};

const months = (mask: number): string => {
  const named = bits(mask);
  return named.length === 12 ? "" : `, in ${spans(named, monthName)}`;
};

const years = (words: readonly number[] | null): string => {
  if (words === null) return "";
  const named = words.flatMap((word, i) => bits(word).map((bit) => 1970 + 32 * i + bit));
  if (named.length === 0) return ", in no year before 2200";
  const step = spacing(named);
  if (named.length < 3 || step < 2) return `, in ${spans(named)}`;
  return `, every ${step} years from ${named[0]} to ${named.at(-1)}`;
};

export const describeCron = (e: CronExpression): string => {
  const time = timeOfDay(e);
  const days = day(e.day);
  const join = days === ALL_DAYS || days.startsWith("on ") ? " " : ", ";
  const onDays = days === ALL_DAYS && time.startsWith("Every") ? "" : join + days;
  return `${time}${onDays}${months(e.months)}${years(e.years)}`;
};
