// When a schedule that goes by a calendar fires first.
import { next, type Calculation, type ScheduleExpression } from "@punctual/expression";
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import { calculationOf, parsedExpression, type Timing } from "./occurrence-times.ts";
import { nextDay, placedOccurrence, type Placing } from "./placed-occurrence.ts";

/** What is needed to go through a schedule's occurrences day by day. */
export interface Course extends Placing {
  readonly expression: ScheduleExpression;
  readonly calculation: Calculation;
}

export const courseOf = (timing: Timing, rule: CalendarRule): Course => ({
  timezone: timing.timezone,
  rule,
  expression: parsedExpression(timing.expression),
  calculation: calculationOf(timing),
});

/** So many days with occurrences are looked at; where none of them is kept, the answer is null. */
const mostDays = 400;

/**
 * The earliest moment at which an occurrence from `fromMs` on is due. Where occurrences move to a day before, that may be before
 * the first of them; the first of a day is the earliest of it.
 */
export function firstFire(course: Course, fromMs: number): number | null {
  const { expression, calculation, timezone, rule } = course;
  let earliest = Number.POSITIVE_INFINITY;
  let keptDays = 0;
  let atMs = next(expression, fromMs - 1, calculation);
  for (let days = 0; atMs !== null && days < mostDays; days += 1) {
    const { date, dueMs } = placedOccurrence(atMs, course);
    earliest = Math.min(earliest, dueMs ?? earliest);
    if (dueMs === atMs) keptDays += 1;
    if (keptDays === (rule.onExcluded === "previous-day" ? 2 : 1)) break;
    atMs = next(expression, Math.max(atMs, nextDay(date, timezone) - 1), calculation);
  }
  return earliest === Number.POSITIVE_INFINITY ? null : earliest;
}
