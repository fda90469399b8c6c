// What a calendar makes of a date: whether it is excluded, and why.
import type { Calendar } from "@punctual/client";

export type Weekday = Calendar["excludeWeekdays"][number];

/** As weeks begin on the screen. */
export const weekdays = [
  ["mon", "Monday"],
  ["tue", "Tuesday"],
  ["wed", "Wednesday"],
  ["thu", "Thursday"],
  ["fri", "Friday"],
  ["sat", "Saturday"],
  ["sun", "Sunday"],
] as const satisfies readonly (readonly [Weekday, string])[];

export type CalendarDays = Pick<Calendar, "excludeWeekdays" | "excludeDates" | "keepOnlyDates">;

export interface Exclusion {
  readonly reason: string;
  /** Of a weekday, which its column says already. */
  readonly isWeekly: boolean;
}

/** Null where the date is kept. */
export function whyExcluded(date: string, calendar: CalendarDays): Exclusion | null {
  const { excludeWeekdays, excludeDates, keepOnlyDates } = calendar;
  const span = excludeDates.find(({ from, to }) => from <= date && date <= to);
  if (span !== undefined) return { reason: span.reason ?? "excluded", isWeekly: false };
  const [weekday, name] = weekdays[(new Date(date).getUTCDay() + 6) % 7] ?? weekdays[0];
  if (excludeWeekdays.includes(weekday)) return { reason: `every ${name}`, isWeekly: true };
  const isKept = keepOnlyDates === null || keepOnlyDates.includes(date);
  return isKept ? null : { reason: "not one of its dates", isWeekly: true };
}
