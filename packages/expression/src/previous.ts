// The last occurrence of an expression before an instant.
import { atInstant } from "./at.ts";
import { assertInstant } from "./calculation.ts";
import type { Calculation } from "./calculation.ts";
import { cronUpTo } from "./cron/occurrence.ts";
import type { ScheduleExpression } from "./expression.ts";
import { rateUpTo } from "./rate.ts";

/** Strictly before `before`, in epoch milliseconds; null when there was none. @throws TimezoneError, CalculationError */
export const previous = (
  e: ScheduleExpression,
  before: number,
  calculation: Calculation = {},
): number | null => {
  assertInstant("before", before);
  const timezone = calculation.timezone ?? "UTC";
  if (e.kind === "at") {
    const instant = atInstant(e, timezone);
    return instant !== null && instant < before ? instant : null;
  }
  const to = Math.min(Math.ceil(before) - 1, calculation.endAt ?? Number.POSITIVE_INFINITY);
  const found =
    e.kind === "rate"
      ? rateUpTo(e, to, calculation.anchorAt)
      : cronUpTo(e, to, { timezone, dst: calculation.dst });
  return found !== null && found >= (calculation.startAt ?? -Number.MAX_VALUE) ? found : null;
};
