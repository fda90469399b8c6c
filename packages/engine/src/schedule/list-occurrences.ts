// Lists occurrences as they show on the wall, with what a calendar makes of each.
import { next, onTheWall, type ClockChange } from "@punctual/expression";
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import { firesBetween } from "./fires-between.ts";
import { courseOf } from "./first-fire.ts";
import { calculationOf, parsedExpression, type Timing } from "./occurrence-times.ts";
import { placedOccurrence } from "./placed-occurrence.ts";

export interface ShownOccurrence {
  readonly at: Date;
  /** Without seconds where there are none: `2026-03-29T03:00`. */
  readonly local: string;
  readonly offset: string;
  readonly dst: ClockChange | null;
  /** Null: it fires as it is named. */
  readonly excluded: {
    readonly calendar: string;
    readonly reason: string;
    /** Null: it is skipped. */
    readonly movedTo: Date | null;
  } | null;
}

export interface OccurrenceList {
  /** When it fires. */
  readonly next: readonly Date[];
  /** As they are named, those that are excluded among them. */
  readonly occurrences: readonly ShownOccurrence[];
}

export interface OccurrenceSpan {
  /** Included, epoch milliseconds. */
  readonly fromMs: number;
  /** Included; null: as far as it takes. */
  readonly untilMs: number | null;
  readonly count: number;
}

/** With a calendar, up to so many times as many are shown as fire. */
const excludedShare = 10;
const mostShown = 1_000;

export function listOccurrences(
  timing: Timing,
  rule: CalendarRule | null,
  span: OccurrenceSpan,
): OccurrenceList {
  const shown = shownIn(timing, rule, span);
  if (rule === null) return { next: shown.map(({ at }) => at), occurrences: shown };
  const { fromMs, untilMs, count } = span;
  const fires = firesBetween(courseOf(timing, rule), fromMs, untilMs ?? Number.POSITIVE_INFINITY);
  return {
    next: fires
      .take(count)
      .map((ms) => new Date(ms))
      .toArray(),
    occurrences: shown,
  };
}

function shownIn(
  timing: Timing,
  rule: CalendarRule | null,
  { fromMs, untilMs, count }: OccurrenceSpan,
): readonly ShownOccurrence[] {
  const expression = parsedExpression(timing.expression);
  const calculation = calculationOf(timing);
  const shown: ShownOccurrence[] = [];
  let left = count;
  const most = rule === null ? count : Math.min(mostShown, count * excludedShare);
  for (
    let atMs = next(expression, fromMs - 1, calculation);
    atMs !== null && atMs <= (untilMs ?? atMs) && left > 0 && shown.length < most;
    atMs = next(expression, atMs, calculation)
  ) {
    const excluded = rule === null ? null : excludedBy(rule, timing.timezone, atMs);
    shown.push({ at: new Date(atMs), ...onTheWall(expression, atMs, calculation), excluded });
    if (excluded === null || excluded.movedTo !== null) left -= 1;
  }
  return shown;
}

function excludedBy(rule: CalendarRule, timezone: string, atMs: number): ShownOccurrence["excluded"] {
  const { dueMs, reason } = placedOccurrence(atMs, { timezone, rule });
  if (reason === null) return null;
  return { calendar: rule.name, reason, movedTo: dueMs === null ? null : new Date(dueMs) };
}
