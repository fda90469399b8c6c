// The moments at which a schedule that goes by a calendar fires, in order, each once.
import { instantOf, wallOf } from "@punctual/expression";
import { laterDate, longestMoveDays } from "../policy/calendar.ts";
import type { Course } from "./first-fire.ts";
import { keptBetween } from "./kept-between.ts";
import { placedOccurrence } from "./placed-occurrence.ts";

const dayMs = 86_400_000;

/** Yields from <= t <= to; occurrences that were moved into the span from outside are among them. */
export function* firesBetween(
  course: Course,
  fromMs: number,
  toMs: number,
): Generator<number, void, undefined> {
  let waiting: readonly number[] = [];
  for (const atMs of keptBetween(course, firstNamed(course, fromMs), lastNamed(course, toMs))) {
    const { date, dueMs } = placedOccurrence(atMs, course);
    const settledMs = settledBefore(course, { atMs, date, isKept: dueMs === atMs });
    yield* waiting.filter((ms) => ms < settledMs);
    if (settledMs > toMs) return;
    waiting = waiting.filter((ms) => ms >= settledMs);
    if (dueMs === null || dueMs < fromMs || dueMs > toMs) continue;
    waiting = [...new Set([...waiting, dueMs])].sort((one, other) => one - other);
  }
  yield* waiting;
}

/** Days before that move their occurrences on into the span. */
function firstNamed({ rule, timezone }: Course, fromMs: number): number {
  if (rule.onExcluded !== "next-day") return fromMs;
  let { date } = wallOf(fromMs, timezone);
  for (let back = 0; back < longestMoveDays; back += 1) {
    const before = laterDate(date, -1);
    if (rule.judge(before).verdict === "fires") break;
    date = before;
  }
  return Math.min(fromMs, instantOf(date, 0, timezone));
}

const lastNamed = ({ rule }: Course, toMs: number): number =>
  rule.onExcluded === "previous-day" ? toMs + (longestMoveDays + 2) * dayMs : toMs;

interface Named {
  readonly atMs: number;
  readonly date: string;
  readonly isKept: boolean;
}

/** No occurrence that is named later is due before this. */
function settledBefore({ rule, timezone }: Course, { atMs, date, isKept }: Named): number {
  if (rule.onExcluded !== "previous-day") return atMs;
  return isKept ? instantOf(date, 0, timezone) : Number.NEGATIVE_INFINITY;
}
