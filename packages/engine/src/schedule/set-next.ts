// Works out and stores a schedule's next occurrence after an instant.
import type { Queryable } from "@punctual/database";
import { next } from "@punctual/expression";
import { calculationOf, parsedExpression, type Timing } from "./occurrence-times.ts";
import { planAt } from "./plan-at.ts";
import { setNextOccurrence } from "./set-next-occurrence.sql.ts";

export interface NextSetting {
  readonly scheduleId: string;
  readonly version: number;
  readonly timing: Timing;
  readonly overlap: string;
  /** The next occurrence is the first one later than this. */
  readonly after: Date;
}

/** Answers the next occurrence, or null when there is none any more. */
export async function setNext(transaction: Queryable, setting: NextSetting): Promise<Date | null> {
  const nextMs = next(
    parsedExpression(setting.timing.expression),
    setting.after.getTime(),
    calculationOf(setting.timing),
  );
  if (nextMs === null) return null;
  const nextAt = new Date(nextMs);
  await transaction.query(setNextOccurrence, {
    scheduleId: setting.scheduleId,
    nextAt,
    planAt: planAt(nextAt, setting.overlap),
    version: setting.version,
  });
  return nextAt;
}
