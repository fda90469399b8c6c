// Starts the planning of a schedule from what it says.
import type { Queryable } from "@punctual/database";
import { parsedExpression, type Timing } from "./occurrence-times.ts";
import type { ScheduleDefinition } from "./schedule-definition.ts";
import { setNext, type NextSetting } from "./set-next.ts";
import { setScheduleState } from "./set-schedule-state.sql.ts";

/** A schedule that has no occurrence left is completed at once. */
export async function enableFrom(transaction: Queryable, setting: NextSetting): Promise<void> {
  if ((await setNext(transaction, setting)) !== null) return;
  const { scheduleId: id, version } = setting;
  await transaction.query(setScheduleState, {
    id,
    state: "completed",
    reason: null,
    actor: null,
    version,
    origin: null,
  });
}

/**
 * A rate fires first at its anchor itself, which for a new schedule is now. A time of at() that has passed fires at once,
 * late, or is on record as missed when it is older than the maximum age.
 */
export const firstAfter = ({ expression }: ScheduleDefinition, now: Date): Date =>
  parsedExpression(expression).kind === "at" ? new Date(0) : new Date(now.getTime() - 1);

/** How a definition names its calendar, as its row does. */
export const calendarOf = ({ calendar }: ScheduleDefinition) => ({
  calendarName: calendar?.name ?? null,
  onExcluded: calendar?.onExcluded ?? null,
});

export function timingOf(definition: ScheduleDefinition, anchorAt: Date): Timing {
  const { expression, timezone, startAt, endAt, dst } = definition;
  return { expression, timezone, anchorAt, startAt, endAt, dstGap: dst.gap, dstOverlap: dst.overlap };
}
