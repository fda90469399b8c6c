// How an occurrence shows on the wall of its time zone, and whether a change of the clocks has a part in it.
import type { Calculation } from "./calculation.ts";
import { shiftedInto } from "./dst.ts";
import type { ScheduleExpression } from "./expression.ts";
import { previous } from "./previous.ts";
import { wallOf } from "./wall.ts";
import { stretchAt, zoneOf } from "./zone.ts";

/**
 * `gap`: it was moved out of a gap. `overlap`: its wall time comes twice. `offset-change`: the first after a change of offset, so
 * that its distance to the one before is another than usual.
 */
export type ClockChange = "gap" | "overlap" | "offset-change";

export interface OnTheWall {
  readonly local: string;
  readonly offset: string;
  readonly dst: ClockChange | null;
}

/** `at` is an occurrence of the expression. @throws TimezoneError, CalculationError */
export const onTheWall = (e: ScheduleExpression, at: number, calculation: Calculation = {}): OnTheWall => {
  const { local, offset } = wallOf(at, calculation.timezone ?? "UTC");
  return { local, offset, dst: changeAt(e, at, calculation) };
};

const changeAt = (e: ScheduleExpression, at: number, calculation: Calculation): ClockChange | null => {
  const zone = zoneOf(calculation.timezone ?? "UTC");
  const stretch = stretchAt(zone, at);
  if (e.kind === "cron" && at === stretch.start && shiftedInto(e, stretch, calculation.dst) === at)
    return "gap";
  const { start, end, offset, before, after } = stretch;
  if (at < start + before - offset || at >= end - offset + after) return "overlap";
  if (e.kind === "at") return null;
  const last = previous(e, at, calculation);
  return last !== null && stretchAt(zone, last).offset !== offset ? "offset-change" : null;
};
