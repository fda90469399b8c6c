// When the planner has to look at a schedule next, and when the schedule fires next.
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import { courseOf, firstFire } from "./first-fire.ts";
import type { Timing } from "./occurrence-times.ts";
import { planAtMs } from "./plan-at.ts";

export interface NextPlan {
  readonly planMs: number;
  /** Null: at the occurrence itself, as without a calendar. */
  readonly firesMs: number | null;
}

export interface PlannedTiming extends Timing {
  readonly overlap: string;
}

/** @param nextMs the first occurrence that is not made yet. */
export function nextPlan(timing: PlannedTiming, rule: CalendarRule | null, nextMs: number): NextPlan {
  if (rule === null) return { planMs: planAtMs(nextMs, timing.overlap), firesMs: null };
  const firesMs = firstFire(courseOf(timing, rule), nextMs);
  return {
    planMs: planAtMs(Math.min(nextMs, firesMs ?? nextMs), timing.overlap),
    firesMs: firesMs === nextMs ? null : firesMs,
  };
}
