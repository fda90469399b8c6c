// The nearest wall minute a cron expression names, time zones left aside.
import { civilDate, dayNumber } from "../civil-date.ts";
import type { CronExpression } from "../expression.ts";
import { dayMask } from "./day-mask.ts";

const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;
/** What the searches answer when nothing more is named between 1970 and 2199. */
export const NONE = Number.NaN;

const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask);
const highest = (mask: number): number => 31 - Math.clz32(mask);
const from = (mask: number, bit: number): number => (bit > 31 ? 0 : mask & (-1 << bit));
const upTo = (mask: number, bit: number): number => (bit < 0 ? 0 : mask & (-1 >>> (31 - bit)));

const yearMatches = (years: readonly number[] | null, year: number): boolean => {
  if (years === null) return true;
  const bit = year - FIRST_YEAR;
  return (((years[bit >> 5] ?? 0) >> (bit & 31)) & 1) === 1;
};

const minuteFrom = (e: CronExpression, minute: number): number => {
  const low = minute < 32 ? from(e.minutesLow, minute) : 0;
  if (low !== 0) return lowest(low);
  const high = from(e.minutesHigh, Math.max(0, minute - 32));
  return high === 0 ? -1 : 32 + lowest(high);
};

const minuteUpTo = (e: CronExpression, minute: number): number => {
  const high = upTo(e.minutesHigh, minute - 32);
  if (high !== 0) return 32 + highest(high);
  const low = upTo(e.minutesLow, Math.min(31, minute));
  return low === 0 ? -1 : highest(low);
};

const timeFrom = (e: CronExpression, time: number): number => {
  const hour = (time / 60) | 0;
  if ((e.hours >> hour) & 1) {
    const minute = minuteFrom(e, time - hour * 60);
    if (minute >= 0) return hour * 60 + minute;
  }
  const later = from(e.hours, hour + 1);
  return later === 0 ? -1 : lowest(later) * 60 + minuteFrom(e, 0);
};

const timeUpTo = (e: CronExpression, time: number): number => {
  const hour = (time / 60) | 0;
  if ((e.hours >> hour) & 1) {
    const minute = minuteUpTo(e, time - hour * 60);
    if (minute >= 0) return hour * 60 + minute;
  }
  const earlier = upTo(e.hours, hour - 1);
  return earlier === 0 ? -1 : highest(earlier) * 60 + minuteUpTo(e, 59);
};

// At most 230 years of 12 months: the step budget that ends a search for 30 February.
const dayFrom = (e: CronExpression, start: number): number => {
  let { year, month, day } = civilDate(start);
  for (; year <= LAST_YEAR; year++, month = 1, day = 1) {
    if (!yearMatches(e.years, year)) continue;
    for (; month <= 12; month++, day = 1) {
      if (((e.months >> month) & 1) === 0) continue;
      const days = from(dayMask(e.day, year, month), day - 1);
      if (days !== 0) return dayNumber(year, month, lowest(days) + 1);
    }
  }
  return NONE;
};

const dayUpTo = (e: CronExpression, start: number): number => {
  let { year, month, day } = civilDate(start);
  for (; year >= FIRST_YEAR; year--, month = 12, day = 31) {
    if (!yearMatches(e.years, year)) continue;
    for (; month >= 1; month--, day = 31) {
      if (((e.months >> month) & 1) === 0) continue;
      const days = upTo(dayMask(e.day, year, month), day - 1);
      if (days !== 0) return dayNumber(year, month, highest(days) + 1);
    }
  }
  return NONE;
};

const isNamed = (e: CronExpression, number: number): boolean => {
  const { year, month, day } = civilDate(number);
  if (year < FIRST_YEAR || year > LAST_YEAR || ((e.months >> month) & 1) === 0) return false;
  return yearMatches(e.years, year) && ((dayMask(e.day, year, month) >> (day - 1)) & 1) === 1;
};

const FIRST_MINUTE = 0;
const LAST_MINUTE = dayNumber(LAST_YEAR + 1, 1, 1) * 1440 - 1;

/** The first named wall minute at or after `wallMinute` (minutes since 1970 on the wall clock), or NONE. */
export const wallFrom = (e: CronExpression, wallMinute: number): number => {
  const start = Math.max(FIRST_MINUTE, wallMinute);
  if (start > LAST_MINUTE) return NONE;
  const day = Math.floor(start / 1440);
  const time = timeFrom(e, start - day * 1440);
  if (time >= 0 && isNamed(e, day)) return day * 1440 + time;
  return dayFrom(e, day + 1) * 1440 + timeFrom(e, 0);
};

/** The last named wall minute at or before `wallMinute`, or NONE. */
export const wallUpTo = (e: CronExpression, wallMinute: number): number => {
  const start = Math.min(LAST_MINUTE, wallMinute);
  if (start < FIRST_MINUTE) return NONE;
  const day = Math.floor(start / 1440);
  const time = timeUpTo(e, start - day * 1440);
  if (time >= 0 && isNamed(e, day)) return day * 1440 + time;
  return dayUpTo(e, day - 1) * 1440 + timeUpTo(e, 1439);
};
