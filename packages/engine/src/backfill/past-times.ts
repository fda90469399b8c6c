// The times that a schedule's expression names in a range of the past.
import { between, type Calculation, type ScheduleExpression } from "@punctual/expression";
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import { keptBetween } from "../schedule/kept-between.ts";
import { calculationOf, parsedExpression, type Timing } from "../schedule/occurrence-times.ts";
import type { PastRange } from "./past-range.ts";

export interface PastCourse {
  readonly timing: Timing;
  readonly range: PastRange;
  /** Times on days that it excludes are none of the schedule's; those that it moves stay what they are. */
  readonly rule: CalendarRule | null;
}

/** Epoch milliseconds, oldest first, from `begin` on; nothing is computed before it is asked for. */
export function pastTimes(
  { timing, range, rule }: PastCourse,
  begin: Date = range.from,
): Generator<number, void, undefined> {
  const expression = parsedExpression(timing.expression);
  const calculation = reachingBack(expression, calculationOf(timing), range.from.getTime());
  if (rule === null) return between(expression, begin.getTime(), range.to.getTime(), calculation);
  const course = { expression, calculation, timezone: timing.timezone, rule };
  return keptBetween(course, begin.getTime(), range.to.getTime());
}

/** A rate without a startAt has its grid from the day it was made; what it would have been before goes on in both directions. */
function reachingBack(expression: ScheduleExpression, calculation: Calculation, fromMs: number): Calculation {
  const { anchorAt, startAt } = calculation;
  if (expression.kind !== "rate" || anchorAt === undefined || startAt !== undefined) return calculation;
  const steps = Math.max(0, Math.ceil((anchorAt - fromMs) / expression.stepMilliseconds));
  return { ...calculation, anchorAt: anchorAt - steps * expression.stepMilliseconds };
}

/** So many times are computed without letting anybody else go on. */
const timesPerPage = 5_000;

/** Pages of a long row of times, with room for other work in between. */
export async function* pagesOfTimes(times: Iterable<number>): AsyncGenerator<readonly number[]> {
  let page: number[] = [];
  for (const time of times) {
    page.push(time);
    if (page.length < timesPerPage) continue;
    yield page;
    page = [];
    await new Promise<void>((resolve) => void setImmediate(resolve));
  }
  if (page.length > 0) yield page;
}

export async function countTimes(times: Iterable<number>): Promise<number> {
  let count = 0;
  for await (const page of pagesOfTimes(times)) count += page.length;
  return count;
}
