// How far back the values are shown.
import type { Range } from "./read-products.ts";

export const spans = [30, 90, 365] as const;

const dayMs = 86_400_000;

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const spanOf = (text: string | null): number => spans.find((days) => String(days) === text) ?? 30;

/** So many days, today in UTC among them. */
export const lastDays = (days: number, nowMs: number): Range => ({
  from: dateOf(nowMs - (days - 1) * dayMs),
  to: dateOf(nowMs),
});
