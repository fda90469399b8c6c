// Schedules for times that a test knows beforehand, from its own arithmetic.
import type { ScheduleDefinitionInput } from "../../src/index.ts";

export interface WantedSchedule extends Partial<ScheduleDefinitionInput> {
  readonly name?: string;
  /** The times that it must have runs for when the test has ended. */
  readonly times: readonly Date[];
}

const minuteMs = 60_000;

/** So many coming minutes, and no other time. */
export function minutesAfter(now: Date, count: number): WantedSchedule {
  const first = Math.floor(now.getTime() / minuteMs + 2) * minuteMs;
  const times = Array.from({ length: count }, (_, index) => new Date(first + index * minuteMs));
  const endAt = new Date(first + (count - 0.5) * minuteMs).toISOString();
  return { expression: "cron(* * * * ? *)", startAt: new Date(first).toISOString(), endAt, times };
}

/** One moment, in whole seconds. */
export function momentAfter(now: Date, seconds: number): WantedSchedule {
  const at = new Date(Math.floor(now.getTime() / 1000 + seconds) * 1000);
  return { expression: `at(${at.toISOString().slice(0, 19)})`, times: [at] };
}
