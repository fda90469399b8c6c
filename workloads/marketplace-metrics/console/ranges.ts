// The days that are shown, where the tenant is.
import type { Range } from "./read-metrics.ts";

export const spans = [7, 30, 90] as const;

const dayMs = 86_400_000;

export const spanOf = (text: string | null): number => spans.find((days) => String(days) === text) ?? 30;

/** `YYYY-MM-DD` where the tenant is. */
export const dateIn = (ms: number, timezone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short" }).format(ms);

const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(date) - days * dayMs).toISOString().slice(0, 10);

/** So many days, the last of them today. */
export const lastDays = (days: number, today: string): Range => ({
  from: daysBefore(today, days - 1),
  to: today,
});

/** Oldest first. */
export function datesOf({ from, to }: Range): readonly string[] {
  const dates: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += dayMs)
    dates.push(new Date(ms).toISOString().slice(0, 10));
  return dates;
}
