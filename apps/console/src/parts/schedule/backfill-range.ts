// The past range of a backfill while somebody chooses it: wall times in the schedule's zone.
import { wallOf } from "@punctual/expression";
import { instantAt, isWall } from "../../ui/zoned-wall.ts";

export interface BackfillRange {
  /** As a date and time field has them: `2026-11-01T00:00`. */
  readonly from: string;
  readonly to: string;
}

export type ReadRange =
  | { readonly isRight: true; readonly from: string; readonly to: string }
  | { readonly isRight: false; readonly problem: string };

const dayMs = 86_400_000;

export const shortcuts = [
  { label: "Last 24 hours", days: 1 },
  { label: "Last 7 days", days: 7 },
  { label: "Last 30 days", days: 30 },
] as const;

/** The days before now, up to the minute. */
export const lastDays = (days: number, nowMs: number, timezone: string): BackfillRange => ({
  from: wallOf(nowMs - days * dayMs, timezone).local.slice(0, 16),
  to: wallOf(nowMs, timezone).local.slice(0, 16),
});

export function readRange({ from, to }: BackfillRange, timezone: string, nowMs: number): ReadRange {
  if (!isWall(from) || !isWall(to))
    return { isRight: false, problem: "Choose when it begins and when it ends." };
  const [begin, end] = [instantAt(from, timezone), instantAt(to, timezone)];
  if (begin > end) return { isRight: false, problem: "Expected the beginning to be before the end." };
  if (end > nowMs)
    return { isRight: false, problem: "Expected the end to be past: what is to come fires by itself." };
  return { isRight: true, from: new Date(begin).toISOString(), to: new Date(end).toISOString() };
}
