// The nearest instant a cron expression names in a time zone.
import type { DstPolicy } from "../calculation.ts";
import { periodOf } from "../dst.ts";
import type { CronExpression } from "../expression.ts";
import { cover, segmentAt, zoneOf } from "../zone.ts";
import { wallFrom, wallUpTo } from "./search.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
// A change of offset moves a wall clock by a day at most; two days on both sides show every neighbour that matters.
const MARGIN = 2 * DAY;
const EARLIEST = -3 * DAY;
const LATEST = Date.UTC(2200, 0, 4);

// "02:30 on the last Sunday of March" in Berlin names a gap each year; 40 in a row are taken for always.
const MOST_MISSED = 40;

export interface Place {
  readonly timezone: string;
  readonly dst: DstPolicy | undefined;
}

/** The first occurrence at or after `from`, or null. */
export const cronFrom = (e: CronExpression, from: number, place: Place): number | null => {
  const start = Math.max(from, EARLIEST);
  if (start > LATEST) return null;
  const zone = zoneOf(place.timezone, start);
  cover(zone, start - MARGIN, start + MARGIN);
  let missed = 0;
  for (let i = segmentAt(zone, start); ; i++) {
    const offset = zone.offsets[i] ?? 0;
    const begin = Math.max(start, zone.starts[i] ?? start);
    const wall = wallFrom(e, Math.ceil((begin + offset) / MINUTE));
    // Wall times run at most a day apart from UTC, so nothing named means nothing in later periods either.
    if (Number.isNaN(wall) && Number.isNaN(wallFrom(e, Math.ceil((begin - MARGIN) / MINUTE)))) return null;
    const until = Number.isNaN(wall) ? LATEST : Math.min(wall * MINUTE - offset, LATEST);
    while (i === zone.starts.length - 1 && zone.to < until + MARGIN) cover(zone, zone.from, zone.to + DAY);
    const period = periodOf(e, zone, { segment: i, dst: place.dst });
    if (period.shiftedAt !== null && period.shiftedAt >= start) return period.shiftedAt;
    const found = wall >= period.fromWall ? wall : wallFrom(e, period.fromWall);
    if (found < period.toWall) return found * MINUTE - offset;
    if (i >= zone.starts.length - 1) return null;
    const resumes = ((zone.starts[i + 1] ?? 0) + (zone.offsets[i + 1] ?? 0)) / MINUTE;
    if (found < resumes && ++missed > MOST_MISSED) return null;
  }
};

/** The last occurrence at or before `to`, or null. */
export const cronUpTo = (e: CronExpression, to: number, place: Place): number | null => {
  const end = Math.min(to, LATEST);
  if (end < EARLIEST) return null;
  const zone = zoneOf(place.timezone, end);
  cover(zone, end - MARGIN, end + MARGIN);
  let missed = 0;
  for (let i = segmentAt(zone, end); ; i--) {
    const offset = zone.offsets[i] ?? 0;
    const finish = Math.min(end, (zone.starts[i + 1] ?? Number.POSITIVE_INFINITY) - 1);
    const bound = Math.floor((finish + offset) / MINUTE);
    const wall = wallUpTo(e, bound);
    if (Number.isNaN(wall) && Number.isNaN(wallUpTo(e, bound + 2880))) return null;
    const since = Number.isNaN(wall) ? EARLIEST : wall * MINUTE - offset;
    while (i === 0 && zone.from > since - MARGIN) {
      const before = zone.starts.length;
      cover(zone, zone.from - DAY, zone.to);
      i += zone.starts.length - before;
    }
    const period = periodOf(e, zone, { segment: i, dst: place.dst });
    const found = wall < period.toWall ? wall : wallUpTo(e, period.toWall - 1);
    if (found >= period.fromWall) return found * MINUTE - offset;
    if (period.shiftedAt !== null && period.shiftedAt <= end) return period.shiftedAt;
    if (i === 0) return null;
    const stopped = ((zone.starts[i] ?? 0) + (zone.offsets[i - 1] ?? 0)) / MINUTE;
    if (found >= stopped && ++missed > MOST_MISSED) return null;
  }
};
