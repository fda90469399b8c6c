// The occurrences of a schedule that its calendar does not skip, one at a time.
import { next } from "@punctual/expression";
import type { Course } from "./first-fire.ts";
import { nextDay, placedOccurrence } from "./placed-occurrence.ts";

/** Of a calendar that keeps none of them; beyond, nothing is looked for. */
const mostSkippedDays = 20_000;

/**
 * Yields from <= t <= to as they are named, moved or not; a day that is skipped is passed over in one step. Nothing is computed
 * before it is asked for.
 */
export function* keptBetween(
  course: Course,
  fromMs: number,
  toMs: number,
): Generator<number, void, undefined> {
  const { expression, calculation, timezone } = course;
  let atMs = next(expression, Math.ceil(fromMs) - 1, calculation);
  let skippedDays = 0;
  while (atMs !== null && atMs <= toMs && skippedDays < mostSkippedDays) {
    const { date, dueMs } = placedOccurrence(atMs, course);
    skippedDays = dueMs === null ? skippedDays + 1 : 0;
    if (dueMs !== null) yield atMs;
    const behindMs = dueMs === null ? Math.max(atMs, nextDay(date, timezone) - 1) : atMs;
    atMs = next(expression, behindMs, calculation);
  }
}
