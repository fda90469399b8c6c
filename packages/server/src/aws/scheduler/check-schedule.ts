// What EventBridge Scheduler refuses of a schedule's window and dates, in its own words.
import type { AwsProblem } from "../aws-problem.ts";
import { scheduler } from "../services/scheduler.ts";
import { checkTarget } from "./check-target.ts";
import type { GivenSchedule } from "./schedule-shape.ts";

export interface Circumstances {
  readonly region: string;
  /** By the database's clock. */
  readonly now: Date;
  /** Of the schedule as it is; null where there is none. */
  readonly startAt: Date | null;
}

/** Throws AwsProblem. */
export function checkSchedule(given: GivenSchedule, circumstances: Circumstances): void {
  const refusal = windowRefusal(given) ?? datesRefusal(given, circumstances);
  if (refusal !== null) throw refused(refusal);
  checkTarget(given.Target, circumstances.region);
}

const refused = (message: string): AwsProblem => scheduler.problem("ValidationException", message);

function windowRefusal({ FlexibleTimeWindow }: GivenSchedule): string | null {
  const { Mode, MaximumWindowInMinutes } = FlexibleTimeWindow;
  if (Mode === "OFF" && MaximumWindowInMinutes !== undefined)
    return "MaximumWindowInMinutes must not be provided when FlexibleTimeWindowMode is set to OFF.";
  if (Mode === "FLEXIBLE" && MaximumWindowInMinutes === undefined)
    return "MaximumWindowInMinutes must be provided when FlexibleTimeWindowMode is set to FLEXIBLE.";
  return null;
}

const graceMs = 5 * 60_000;

/** Of at() they are ignored. A start that is in the past and was there before is let through: AWS would refuse its own schedule. */
function datesRefusal(
  { ScheduleExpression, StartDate, EndDate }: GivenSchedule,
  { now, startAt }: Circumstances,
): string | null {
  if (StartDate === undefined || /^at\(/i.test(ScheduleExpression)) return null;
  if (EndDate !== undefined && StartDate >= EndDate)
    return "The StartDate you specify must come before the EndDate.";
  const isOld = StartDate.getTime() < now.getTime() - graceMs;
  return isOld && StartDate.getTime() !== startAt?.getTime()
    ? "The StartDate you specify cannot be earlier than 5 minutes ago."
    : null;
}
