// When one schedule fires from its next occurrence on, as its calendar lets it.
import { next } from "@punctual/expression";
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import { firesBetween } from "./fires-between.ts";
import { courseOf } from "./first-fire.ts";
import { calculationOf, parsedExpression, type Timing } from "./occurrence-times.ts";

export interface FiringSchedule extends Timing {
  readonly nextAt: Date;
  /** Where a calendar makes that another time. */
  readonly firesAt: Date | null;
}

/** Epoch milliseconds, in order, worked out one by one as they are asked for. */
export function comingFires(
  schedule: FiringSchedule,
  rule: CalendarRule | null,
  untilMs: number,
): Generator<number> {
  const { nextAt, firesAt } = schedule;
  if (rule === null) return named(schedule, nextAt.getTime(), untilMs);
  return firesBetween(courseOf(schedule, rule), (firesAt ?? nextAt).getTime(), untilMs);
}

function* named(timing: Timing, fromMs: number, untilMs: number): Generator<number> {
  const expression = parsedExpression(timing.expression);
  const calculation = calculationOf(timing);
  for (
    let atMs: number | null = fromMs;
    atMs !== null && atMs <= untilMs;
    atMs = next(expression, atMs, calculation)
  )
    yield atMs;
}
