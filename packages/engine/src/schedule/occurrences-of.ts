// Decides for one locked schedule which occurrences become runs, which are missed, and when it fires next.
import { between, next, previous, type Calculation, type ScheduleExpression } from "@punctual/expression";
import { catchUp, type CatchUpPolicy } from "../policy/catch-up.ts";
import { storedValue } from "../stored-value.ts";
import { calculationOf, parsedExpression, type Timing } from "./occurrence-times.ts";
import { lookAheadSeconds } from "./plan-at.ts";

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
  /** The database's time. */
  readonly now: Date;
}

export interface Occurrences {
  /** Epoch milliseconds, oldest first. */
  readonly fire: readonly number[];
  readonly missed: readonly { readonly scheduledAt: number; readonly reason: string }[];
  readonly nextMs: number | null;
}

export function occurrencesOf(schedule: LockedSchedule): Occurrences {
  const expression = parsedExpression(schedule.expression);
  const calculation = calculationOf(schedule);
  const nowMs = schedule.now.getTime();
  const { fire, missed } = catchUp({
    policy: storedValue<CatchUpPolicy>(schedule.catchUp),
    kind: expression.kind,
    newestFirst: newestFirst(expression, { from: schedule.nextAt.getTime(), to: nowMs }, calculation),
    nowMs,
    maxAgeSeconds: schedule.maxAgeSeconds,
  });
  const horizonMs = schedule.overlap === "allow" ? nowMs + lookAheadSeconds * 1000 : nowMs;
  const ahead = [
    ...between(expression, Math.max(nowMs + 1, schedule.nextAt.getTime()), horizonMs, calculation),
  ];
  return { fire: [...fire, ...ahead], missed, nextMs: next(expression, horizonMs, calculation) };
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
