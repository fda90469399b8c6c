// The one place that decides what fires where a time zone's offset changes.
import type { DstPolicy } from "./calculation.ts";
import { wallFrom } from "./cron/search.ts";
import type { CronExpression } from "./expression.ts";
import type { Zone } from "./zone.ts";

const MINUTE = 60_000;

/** A period of one offset: named wall minutes in [fromWall, toWall) fire; `shiftedAt` is one more fire, at the period's first instant. */
export interface Period {
  readonly offset: number;
  readonly fromWall: number;
  readonly toWall: number;
  readonly shiftedAt: number | null;
}

const wallMinute = (wall: number): number => Math.ceil(wall / MINUTE);

/**
 * Gap: `skip` leaves out wall times that do not exist; `shift` fires once at the first instant after the gap when the gap held any.
 * Overlap: `first` and `last` fire each repeated wall minute once, wildcards included, so a job every 15 minutes is silent for
 * one pass (croner repeats such jobs; `both` or rate() does that here). No change is assumed to last an hour.
 */
export const periodOf = (e: CronExpression, zone: Zone, at: PeriodChoice): Period => {
  const { segment: i, dst } = at;
  const offset = zone.offsets[i] ?? 0;
  const start = zone.starts[i] ?? 0;
  const end = zone.starts[i + 1] ?? zone.to;
  const startWall = start + offset;
  const endedWall = i > 0 ? start + (zone.offsets[i - 1] ?? 0) : startWall;
  const following = end + (zone.offsets[i + 1] ?? offset);
  const fromWall = (dst?.overlap ?? "first") === "first" ? Math.max(startWall, endedWall) : startWall;
  const toWall = dst?.overlap === "last" ? Math.min(end + offset, following) : end + offset;
  const gap = dst?.gap === "shift" && endedWall < startWall;
  const missed = gap && wallFrom(e, wallMinute(endedWall)) < wallMinute(startWall);
  return {
    offset,
    fromWall: wallMinute(fromWall),
    toWall: wallMinute(toWall),
    shiftedAt: missed ? start : null,
  };
};

export interface PeriodChoice {
  readonly segment: number;
  readonly dst: DstPolicy | undefined;
}
