// The month that a run is about.
import { GiveUp } from "@punctual/jobs";
import { endOf, monthBefore } from "../month/month.ts";

/**
 * The one before the scheduled moment, unless the input names another. Never today's: a run that comes late belongs to
 * the month that it was planned for. Throws GiveUp for a month that was not over at the run's moment.
 */
export function runMonth(month: string | undefined, { scheduledAt }: { readonly scheduledAt: Date }): string {
  const last = monthBefore(scheduledAt);
  if (month === undefined || endOf(month) <= scheduledAt) return month ?? last;
  throw new GiveUp(
    `Expected month to be ${last} or an earlier one, got ${month}. A snapshot is made once its month is over in UTC.`,
  );
}
