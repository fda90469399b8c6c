// Locks the schedules that are to be planned now, a batch of them, each with its plan.
import type { Queryable, RowOf } from "@punctual/database";
import { arrayText } from "./array-text.ts";
import { lockDueOccurrences } from "./lock-due-occurrences.sql.ts";
import type { LockedSchedule } from "./occurrences-of.ts";
import { readPlans } from "./read-plans.sql.ts";

/** So many schedules are fired in one transaction. */
export const schedulesPerBatch = 1000;

type Row = RowOf<typeof lockDueOccurrences>;
type Plan = RowOf<typeof readPlans>;

/** @param ratesOnly leaves alone what needs time zone data. */
export async function lockDue(
  transaction: Queryable,
  ratesOnly: boolean,
): Promise<readonly LockedSchedule[]> {
  const rows = await transaction.query(lockDueOccurrences, { ratesOnly, limit: schedulesPerBatch });
  if (rows.length === 0) return [];
  const ids = arrayText(new Set(rows.map((row) => row.planId)));
  const plans = new Map((await transaction.query(readPlans, { ids })).map((plan) => [plan.id, plan]));
  return rows.map((row) => lockedSchedule(row, plans.get(row.planId) ?? noPlan));
}

/** Its expression cannot be read: the schedule is set aside, and told of, like any that is broken. */
const noPlan: Plan = {
  id: 0,
  tenant: "",
  expression: "no plan",
  timezone: "UTC",
  startAt: null,
  endAt: null,
  job: null,
  limitKeys: "{}",
  maxAgeSeconds: 0,
  flexibleWindowMinutes: 0,
  overlap: "allow",
  catchUp: "latest",
  dstGap: "skip",
  dstOverlap: "first",
  calendarName: null,
  onExcluded: null,
};

const lockedSchedule = ({ scheduleId, nextAt, version, anchorAt, now }: Row, plan: Plan): LockedSchedule => ({
  scheduleId,
  nextAt,
  version,
  // Only rates have one, and only they look at it.
  anchorAt: anchorAt ?? nextAt,
  now,
  tenant: plan.tenant,
  expression: plan.expression ?? onceAt(nextAt),
  timezone: plan.timezone,
  startAt: plan.startAt,
  endAt: plan.endAt,
  job: plan.job,
  limitKeys: plan.limitKeys,
  maxAgeSeconds: plan.maxAgeSeconds,
  flexibleWindowMinutes: plan.flexibleWindowMinutes,
  overlap: plan.overlap,
  catchUp: plan.catchUp,
  dstGap: plan.dstGap,
  dstOverlap: plan.dstOverlap,
  calendarName: plan.calendarName,
  onExcluded: plan.onExcluded,
});

const onceAt = (instant: Date): string => `at(${instant.toISOString().slice(0, 19)})`;
