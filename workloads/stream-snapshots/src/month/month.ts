// Calendar months in UTC, as `YYYY-MM`.
import { z } from "zod";

/** PostgreSQL knows no year 0. */
const pattern = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/;

export const monthShape = z
  .string("Expected month to be text, got something else.")
  .regex(pattern, "Expected month to be a month such as 2026-02, got another text.");

export const monthOf = (instant: Date): string => instant.toISOString().slice(0, 7);

export const startOf = (month: string): Date => new Date(Date.parse(`${month}-01T00:00:00.000Z`));

/** The first instant of the next one. */
export function endOf(month: string): Date {
  const start = startOf(month);
  return new Date(start.setUTCMonth(start.getUTCMonth() + 1));
}

export const monthBefore = (instant: Date): string =>
  monthOf(new Date(startOf(monthOf(instant)).getTime() - 1));

/** That of the instant, and so many after it. */
export const monthsFrom = (instant: Date, more: number): readonly string[] =>
  Array.from({ length: more + 1 }, (_, index) => monthOf(monthsLater(startOf(monthOf(instant)), index)));

/** The same time on the same day so many months before, or on that month's last day where it is shorter. */
export const monthsBefore = (instant: Date, months: number): Date => monthsLater(instant, -months);

function monthsLater(instant: Date, months: number): Date {
  const moved = new Date(instant);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(instant.getUTCDate(), lastDay));
  return moved;
}
