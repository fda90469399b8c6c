// The nearest instant a cron expression names in a time zone.
import type { DstPolicy } from "../calculation.ts";
import { endWall, firstWall, shiftedInto, wallMinute } from "../dst.ts";
import type { CronExpression } from "../expression.ts";
import { stretchAt, zoneOf } from "../zone.ts";
import type { Stretch } from "../zone.ts";
import { wallFrom, wallUpTo } from "./search.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
// A wall clock is within a day of UTC, and a change of offset moves it by a day at most.
const MARGIN = 2 * DAY;
const EARLIEST = -3 * DAY;
const LATEST = Date.UTC(2200, 0, 4);

// "02:30 on the last Sunday of March" in Berlin names a gap each year. Each miss costs two or three steps; no rule that
// ever ended moved the clocks 40 times over the same wall time.
const MOST_STEPS = 120;

export interface Place {
  readonly timezone: string;
  readonly dst: DstPolicy | undefined;
}

interface Sought {
  readonly e: CronExpression;
  readonly dst: DstPolicy | undefined;
}

/** The first occurrence inside the stretch, at or after `from`. */
const firstIn = ({ e, dst }: Sought, stretch: Stretch, from: number): number | null => {
  const shifted = shiftedInto(e, stretch, dst);
  if (shifted !== null && shifted >= from) return shifted;
  const begin = wallMinute(Math.max(from, stretch.start) + stretch.offset);
  const found = wallFrom(e, Math.max(begin, firstWall(stretch, dst)));
  return found < endWall(stretch, dst) ? found * MINUTE - stretch.offset : null;
};

/** The last occurrence inside the stretch, at or before `to`. */
const lastIn = ({ e, dst }: Sought, stretch: Stretch, to: number): number | null => {
  const finish = Math.floor((Math.min(to, stretch.end - 1) + stretch.offset) / MINUTE);
  const found = wallUpTo(e, Math.min(finish, endWall(stretch, dst) - 1));
  if (found >= firstWall(stretch, dst)) return found * MINUTE - stretch.offset;
  const shifted = shiftedInto(e, stretch, dst);
  return shifted !== null && shifted <= to ? shifted : null;
};

/** The first occurrence at or after `from`, or null. */
export const cronFrom = (e: CronExpression, from: number, { timezone, dst }: Place): number | null => {
  const zone = zoneOf(timezone);
  const sought = { e, dst };
  let at = Math.max(from, EARLIEST);
  for (let step = 0; step < MOST_STEPS && at <= LATEST; step++) {
    const stretch = stretchAt(zone, at);
    const found = firstIn(sought, stretch, at);
    if (found !== null) return found;
    // Whatever is named next, passes repeated after this stretch included, is not before this wall minute.
    const named = wallFrom(e, wallMinute(at - MARGIN)) * MINUTE;
    if (Number.isNaN(named)) return null;
    at = Math.max(stretch.end, named - MARGIN);
  }
  return null;
};

/** The last occurrence at or before `to`, or null. */
export const cronUpTo = (e: CronExpression, to: number, { timezone, dst }: Place): number | null => {
  const zone = zoneOf(timezone);
  const sought = { e, dst };
  let at = Math.min(to, LATEST);
  for (let step = 0; step < MOST_STEPS && at >= EARLIEST; step++) {
    const stretch = stretchAt(zone, at);
    const found = lastIn(sought, stretch, at);
    if (found !== null) return found;
    const named = wallUpTo(e, wallMinute(at + MARGIN)) * MINUTE;
    if (Number.isNaN(named)) return null;
    at = Math.min(stretch.start - 1, named + MARGIN);
  }
  return null;
};
