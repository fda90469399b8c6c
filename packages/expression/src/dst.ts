// The one place that decides what fires where a time zone's offset changes.
import type { DstPolicy } from "./calculation.ts";
import { wallFrom } from "./cron/search.ts";
import type { CronExpression } from "./expression.ts";
import type { Stretch } from "./zone.ts";

const MINUTE = 60_000;

/** The first wall minute (since 1970 on the wall clock) that begins at or after a wall time. */
export const wallMinute = (wall: number): number => Math.ceil(wall / MINUTE);

/**
 * Overlap: `first` and `last` fire each repeated wall minute once, wildcards included, so a job every 15 minutes is silent for
 * one pass (croner repeats such jobs; `both` or rate() does that here). No change is assumed to last an hour.
 */
export const firstWall = ({ start, offset, before }: Stretch, dst: DstPolicy | undefined): number =>
  wallMinute(start + ((dst?.overlap ?? "first") === "first" ? Math.max(offset, before) : offset));

/** Where the named wall minutes of a stretch end, itself not included. */
export const endWall = ({ end, offset, after }: Stretch, dst: DstPolicy | undefined): number =>
  wallMinute(end + (dst?.overlap === "last" ? Math.min(offset, after) : offset));

/**
 * Gap: `skip` leaves out wall times that do not exist; `shift` fires once at the first instant after the gap when the gap held
 * any. Answers that instant, or null.
 */
export const shiftedInto = (
  e: CronExpression,
  stretch: Stretch,
  dst: DstPolicy | undefined,
): number | null => {
  const { start, offset, before } = stretch;
  if (dst?.gap !== "shift" || before >= offset) return null;
  return wallFrom(e, wallMinute(start + before)) < wallMinute(start + offset) ? start : null;
};
