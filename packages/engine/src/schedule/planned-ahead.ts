// The occurrences that are made before their day, since their calendar moves one of them to a day that has come.
import { next } from "@punctual/expression";
import { longestMoveDays } from "../policy/calendar.ts";
import { firstFire, type Course } from "./first-fire.ts";
import { placedOccurrence } from "./placed-occurrence.ts";

/** So many are made at once; what is left is taken up by the next batch. */
const mostAhead = 5_000;
const dayMs = 86_400_000;

/**
 * All from `fromMs` up to the last that is due by `horizonMs`, so that nothing is left out between what is made and what is not:
 * those that are due later wait for their moment. Epoch milliseconds, oldest first.
 */
export function plannedAhead(course: Course, fromMs: number, horizonMs: number): readonly number[] {
  if (course.rule.onExcluded !== "previous-day") return [];
  if ((firstFire(course, fromMs) ?? Number.POSITIVE_INFINITY) > horizonMs) return [];
  const { expression, calculation } = course;
  const walked: number[] = [];
  let reached = 0;
  // Two days more than a move: clocks that are changed make some days longer.
  const farthestMs = horizonMs + (longestMoveDays + 2) * dayMs;
  for (
    let atMs = next(expression, fromMs - 1, calculation);
    atMs !== null && atMs <= farthestMs && walked.length < mostAhead;
    atMs = next(expression, atMs, calculation)
  ) {
    walked.push(atMs);
    const { dueMs } = placedOccurrence(atMs, course);
    if (dueMs !== null && dueMs <= horizonMs) reached = walked.length;
  }
  return reached === 0 ? walked : walked.slice(0, reached);
}
