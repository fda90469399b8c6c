// Decides for one locked schedule which occurrences become runs, which are missed, and when it fires next.
import { between, next, previous, type Calculation, type ScheduleExpression } from "@punctual/expression";
import { catchUp, type CatchUpPolicy } from "../policy/catch-up.ts";
import { storedValue } from "../stored-value.ts";
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import { ByCalendar, type SkippedTime } from "./by-calendar.ts";
import { courseOf } from "./first-fire.ts";
import { calculationOf, parsedExpression, type Timing } from "./occurrence-times.ts";
import { lookAheadSeconds } from "./plan-at.ts";
import { plannedAhead } from "./planned-ahead.ts";

/** A schedule whose hot row is held, with what the planner has to know of it. */
export interface LockedSchedule extends Timing {
  readonly scheduleId: string;
  readonly version: number;
  readonly tenant: string;
  /** Its occurrences from here on are not made yet. */
  readonly nextAt: Date;
  readonly job: string | null;
  /** An array as PostgreSQL writes it. */
  readonly limitKeys: string;
  readonly maxAgeSeconds: number;
  readonly flexibleWindowMinutes: number;
  readonly overlap: string;
  readonly catchUp: string;
  readonly calendarName: string | null;
  readonly onExcluded: string | null;
  /** The database's time. */
  readonly now: Date;
}

export interface Occurrences {
  /** Epoch milliseconds, oldest first. */
  readonly fire: readonly number[];
  readonly missed: readonly { readonly scheduledAt: number; readonly reason: string }[];
  /** On days that the schedule's calendar excludes. */
  readonly skipped: readonly SkippedTime[];
  /** When one of `fire` is due. */
  readonly dueMs: (scheduledAt: number) => number;
  readonly nextMs: number | null;
}

export function occurrencesOf(schedule: LockedSchedule, rule: CalendarRule | null): Occurrences {
  const expression = parsedExpression(schedule.expression);
  const calculation = calculationOf(schedule);
  const nowMs = schedule.now.getTime();
  const byCalendar = new ByCalendar(rule, schedule);
  const fromMs = schedule.nextAt.getTime();
  const past = newestFirst(expression, { from: fromMs, to: nowMs }, calculation);
  const { fire, missed } = catchUp({
    policy: storedValue<CatchUpPolicy>(schedule.catchUp),
    kind: expression.kind,
    newestFirst: rule === null ? past : byCalendar.owed(past),
    nowMs,
    dueMs: byCalendar.dueMs,
    maxAgeSeconds: schedule.maxAgeSeconds,
  });
  const horizonMs = schedule.overlap === "allow" ? nowMs + lookAheadSeconds * 1000 : nowMs;
  const soon = [...between(expression, Math.max(nowMs + 1, fromMs), horizonMs, calculation)];
  const beginMs = Math.max(horizonMs + 1, fromMs);
  const early = rule === null ? [] : plannedAhead(courseOf(schedule, rule), beginMs, horizonMs);
  const coming = byCalendar.kept([...soon, ...early]);
  return {
    fire: [...[...fire, ...byCalendar.later].sort((one, other) => one - other), ...coming],
    missed,
    skipped: byCalendar.skipped,
    dueMs: byCalendar.dueMs,
    nextMs: next(expression, early.at(-1) ?? beginMs - 1, calculation),
  };
}

/** After years of downtime the newest times are still found at once, and nothing is listed that is not asked for. */
function* newestFirst(
  expression: ScheduleExpression,
  { from, to }: { readonly from: number; readonly to: number },
  calculation: Calculation,
): Generator<number> {
  for (
    let at = previous(expression, to + 1, calculation);
    at !== null && at >= from;
    at = previous(expression, at, calculation)
  ) {
    yield at;
  }
}
