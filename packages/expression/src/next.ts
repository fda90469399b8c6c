// The first occurrence of an expression after an instant.
import { atInstant } from "./at.ts";
import { assertCalculation, assertInstant, LAST_INSTANT } from "./calculation.ts";
import type { Calculation } from "./calculation.ts";
import { cronFrom } from "./cron/occurrence.ts";
import type { ScheduleExpression } from "./expression.ts";
import { rateFrom } from "./rate.ts";

const firstFrom = (e: ScheduleExpression, from: number, calculation: Calculation): number | null => {
  const { timezone = "UTC", anchorAt, dst } = calculation;
  if (e.kind === "cron") return cronFrom(e, from, { timezone, dst });
  if (e.kind === "rate") return rateFrom(e, from, anchorAt);
  const instant = atInstant(e, timezone);
  return instant !== null && instant >= from ? instant : null;
};

/** Strictly after `after`, in epoch milliseconds; null when nothing is left. @throws TimezoneError, CalculationError */
export const next = (e: ScheduleExpression, after: number, calculation: Calculation = {}): number | null => {
  assertInstant("after", after);
  assertCalculation(calculation);
  const from = Math.floor(after) + 1;
  if (e.kind === "at") return firstFrom(e, from, calculation);
  const { startAt = Number.NEGATIVE_INFINITY, endAt = LAST_INSTANT } = calculation;
  const found = firstFrom(e, Math.max(from, startAt), calculation);
  return found !== null && found <= Math.min(endAt, LAST_INSTANT) ? found : null;
};
