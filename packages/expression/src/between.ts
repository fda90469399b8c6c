// The occurrences of an expression inside a span of time, one at a time.
import { assertInstant } from "./calculation.ts";
import type { Calculation } from "./calculation.ts";
import type { ScheduleExpression } from "./expression.ts";
import { next } from "./next.ts";

/** Yields from <= t <= to in order; nothing is computed before it is asked for. @throws TimezoneError, CalculationError */
export function* between(
  e: ScheduleExpression,
  from: number,
  to: number,
  calculation: Calculation = {},
): Generator<number> {
  assertInstant("to", to);
  for (
    let at = next(e, Math.ceil(from) - 1, calculation);
    at !== null && at <= to;
    at = next(e, at, calculation)
  )
    yield at;
}
