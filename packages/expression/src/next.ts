// The first occurrence of an expression after an instant.
import { atInstant } from "./at.ts";
import { assertInstant } from "./calculation.ts";
import type { Calculation } from "./calculation.ts";
import { cronFrom } from "./cron/occurrence.ts";
import type { ScheduleExpression } from "./expression.ts";
import { rateFrom } from "./rate.ts";

const UTC = "UTC";

/** Strictly after `after`, in epoch milliseconds; null when nothing is left. @throws TimezoneError, CalculationError */
export const next = (e: ScheduleExpression, after: number, calculation: Calculation = {}): number | null => {
  assertInstant("after", after);
  const timezone = calculation.timezone ?? UTC;
  if (e.kind === "at") {
    const instant = atInstant(e, timezone);
    return instant !== null && instant > after ? instant : null;
  }
  const from = Math.max(Math.floor(after) + 1, calculation.startAt ?? Number.NEGATIVE_INFINITY);
  const found =
    e.kind === "rate"
      ? rateFrom(e, from, calculation.anchorAt)
      : cronFrom(e, from, { timezone, dst: calculation.dst });
  return found !== null && found <= (calculation.endAt ?? Number.MAX_VALUE) ? found : null;
};
