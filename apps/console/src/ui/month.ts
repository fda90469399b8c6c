// Months of the calendar as text, `2026-11`, and their days, `2026-11-29`, as a time zone has them.
import { instantOf, wallOf } from "@punctual/expression";

const dayMs = 86_400_000;

export const monthAt = (instantMs: number, timezone: string): string =>
  dateAt(instantMs, timezone).slice(0, 7);

export const dateAt = (instantMs: number, timezone: string): string => wallOf(instantMs, timezone).date;

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export function monthBeside(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

export const dateBeside = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

/** From Monday to Sunday; null outside the month. */
export function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const first = `${month}-01`;
  const monday = dateBeside(first, -((new Date(first).getUTCDay() + 6) % 7));
  const weeks: (string | null)[][] = [];
  for (let begin = monday; begin.slice(0, 7) <= month; begin = dateBeside(begin, 7)) {
    const days = Array.from({ length: 7 }, (_, day) => dateBeside(begin, day));
    weeks.push(days.map((date) => (date.startsWith(month) ? date : null)));
  }
  return weeks;
}

export interface Span {
  readonly from: string;
  /** The last millisecond that still belongs to it. */
  readonly to: string;
}

/** A day begins at its first instant there, which need not be midnight. */
export const spanOfDay = (date: string, timezone: string): Span =>
  spanBetween([date, dateBeside(date, 1)], timezone);

export const spanOfMonth = (month: string, timezone: string): Span =>
  spanBetween([`${month}-01`, `${monthBeside(month, 1)}-01`], timezone);

const spanBetween = ([first, end]: readonly [first: string, end: string], timezone: string): Span => ({
  from: new Date(instantOf(first, 0, timezone)).toISOString(),
  to: new Date(instantOf(end, 0, timezone) - 1).toISOString(),
});
