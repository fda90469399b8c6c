// Where a calendar puts an occurrence.
import { instantOf, wallOf } from "@punctual/expression";
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import { laterDate } from "../policy/calendar.ts";

/** A rule and the time zone in which its dates are meant. */
export interface Placing {
  readonly timezone: string;
  readonly rule: CalendarRule;
}

export interface PlacedOccurrence {
  /** The day on which it is named, in the schedule's time zone. */
  readonly date: string;
  /** Epoch milliseconds: the same time on the day that it was moved to, or as named; null: it is skipped. */
  readonly dueMs: number | null;
  /** Null: the day is kept. */
  readonly reason: string | null;
}

export function placedOccurrence(atMs: number, { timezone, rule }: Placing): PlacedOccurrence {
  const { date, timeOfDay } = wallOf(atMs, timezone);
  const judgement = rule.judge(date);
  if (judgement.verdict === "fires") return { date, dueMs: atMs, reason: null };
  const { reason } = judgement;
  if (judgement.verdict === "excluded") return { date, dueMs: null, reason };
  return { date, dueMs: instantOf(judgement.to, timeOfDay, timezone), reason };
}

/** The first instant of the day after. */
export const nextDay = (date: string, timezone: string): number => instantOf(laterDate(date, 1), 0, timezone);
