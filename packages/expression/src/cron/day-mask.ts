// The days of one month that a cron expression's day field names.
import { dayNumber, daysInMonth, weekday } from "../civil-date.ts";
import type { DayField } from "../expression.ts";

const repeat = (week: number, first: number): number => {
  const p = ((week >> first) | (week << (7 - first))) & 127;
  return p | (p << 7) | (p << 14) | (p << 21) | (p << 28);
};

// Saturday moves back to Friday, Sunday on to Monday, except where that would leave the month.
const nearestWorkingDay = (day: number, first: number, length: number): number => {
  const on = (first + day - 1) % 7;
  if (on === 6) return day === 1 ? 3 : day - 1;
  if (on === 0) return day === length ? day - 2 : day + 1;
  return day;
};

const single = (field: DayField, first: number, length: number): number => {
  const last = (first + length - 1) % 7;
  switch (field.by) {
    case "last-day":
      return length;
    case "last-working-day":
      return nearestWorkingDay(length, first, length);
    case "nearest-working-day":
      return field.day > length ? 0 : nearestWorkingDay(field.day, first, length);
    case "nth-weekday":
      return 1 + ((field.weekday - first + 7) % 7) + 7 * (field.nth - 1);
    case "last-weekday":
      return length - ((last - field.weekday + 7) % 7);
    default:
      return 0;
  }
};

/** Bit 0 is the 1st. */
export const dayMask = (field: DayField, year: number, month: number): number => {
  const length = daysInMonth(year, month);
  const inMonth = 0x7fff_ffff >>> (31 - length);
  if (field.by === "days") return field.mask & inMonth;
  const first = weekday(dayNumber(year, month, 1));
  if (field.by === "weekdays") return repeat(field.mask, first) & inMonth;
  const day = single(field, first, length);
  return day >= 1 && day <= length ? 1 << (day - 1) : 0;
};
