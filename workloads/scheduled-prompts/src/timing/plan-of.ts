// A user's timing as an expression that has a time ahead and keeps the pace.
import { assertAtIsReal, ExpressionError, next, parse, type ScheduleExpression } from "@punctual/expression";
import { Refused } from "../problem.ts";
import { expressionOf } from "./expression-of.ts";
import type { TimingInput } from "./timing-input.ts";

export interface Pace {
  readonly now: Date;
  /** Between two runs of one prompt. */
  readonly minimumIntervalMinutes: number;
}

export interface Plan {
  readonly text: string;
  readonly expression: ScheduleExpression;
  readonly timezone: string;
}

/** So many of the times ahead are looked at. */
const timesLookedAt = 50;

/** Throws Refused: for a time that does not exist, for one that is over, and for runs that follow too closely. */
export function planOf(timing: TimingInput, { now, minimumIntervalMinutes }: Pace): Plan {
  const text = expressionOf(timing);
  const { timezone } = timing;
  const plan = { text, expression: parse(text), timezone };
  refuseGap(plan);
  const times = timesOf(plan, now, timesLookedAt);
  if (times.length === 0) throw over(timing);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const minutes = Math.floor(Math.min(...gaps) / 60_000);
  if (minutes < minimumIntervalMinutes) throw tooOften(timing, { minutes, minimumIntervalMinutes });
  return plan;
}

/** Epoch milliseconds, in order. */
export function timesOf(
  { expression, timezone }: Pick<Plan, "expression" | "timezone">,
  now: Date,
  most: number,
): readonly number[] {
  const times: number[] = [];
  let time = next(expression, now.getTime(), { timezone });
  while (time !== null && times.length < most) {
    times.push(time);
    time = next(expression, time, { timezone });
  }
  return times;
}

function refuseGap({ expression, timezone }: Plan): void {
  try {
    assertAtIsReal(expression, timezone);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new Refused({ code: "invalid-request", field: "time", detail: error.message });
  }
}

function over({ frequency }: TimingInput): Refused {
  const [field, what] = frequency === "once" ? ["date", "date and time"] : ["cron", "a time"];
  const detail = `Expected ${what} that lies ahead, got none. Check date, time and time zone.`;
  return new Refused({ code: "invalid-request", field, detail });
}

function tooOften(
  { frequency }: TimingInput,
  { minutes, minimumIntervalMinutes }: { readonly minutes: number; readonly minimumIntervalMinutes: number },
): Refused {
  const detail = `Expected at least ${minimumIntervalMinutes} minutes between two runs of a prompt, got ${minutes}.`;
  return new Refused({
    code: "quota-exceeded",
    field: frequency === "cron" ? "cron" : "frequency",
    detail,
  });
}
