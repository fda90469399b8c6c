// The last occurrence of an expression before an instant.
import { atInstant } from "./at.ts";
import { assertCalculation, assertInstant, LAST_INSTANT } from "./calculation.ts";
import type { Calculation } from "./calculation.ts";
import { cronUpTo } from "./cron/occurrence.ts";
import type { ScheduleExpression } from "./expression.ts";
import { rateUpTo } from "./rate.ts";

const lastUpTo = (e: ScheduleExpression, to: number, calculation: Calculation): number | null => {
  const { timezone = "UTC", anchorAt, dst } = calculation;
  if (e.kind === "cron") return cronUpTo(e, to, { timezone, dst });
  if (e.kind === "rate") return rateUpTo(e, to, anchorAt);
  const instant = atInstant(e, timezone);
  return instant !== null && instant <= to ? instant : null;
};

/** Strictly before `before`, in epoch milliseconds; null when there was none. @throws TimezoneError, CalculationError */
export const previous = (
  e: ScheduleExpression,
  before: number,
  calculation: Calculation = {},
): number | null => {
  assertInstant("before", before);
  assertCalculation(calculation);
  const to = Math.min(Math.ceil(before) - 1, LAST_INSTANT);
  if (e.kind === "at") return lastUpTo(e, to, calculation);
  const { startAt = Number.NEGATIVE_INFINITY, endAt = LAST_INSTANT } = calculation;
  const found = lastUpTo(e, Math.min(to, endAt), calculation);
  return found !== null && found >= startAt ? found : null;
};
