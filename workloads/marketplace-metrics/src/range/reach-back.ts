// A range that begins earlier, where metrics before it are due.
import { daysAfter, daysIn, type DateRange } from "./date-range.ts";
import { mostDays } from "./resolve-range.ts";

export interface ReachedBack {
  readonly range: DateRange;
  /** The dates that are due and too long ago for one rebuild; null where there are none. */
  readonly leftOut: DateRange | null;
}

/** @param dueFrom `YYYY-MM-DD`; null: the range stays as it is. */
export function reachBack(range: DateRange, dueFrom: string | null): ReachedBack {
  // The other way round, so that what is no number counts as nothing due.
  if (dueFrom === null || !(daysIn({ from: dueFrom, to: range.from }) > 1)) return { range, leftOut: null };
  const earliest = daysAfter(range.to, 1 - mostDays);
  if (daysIn({ from: earliest, to: dueFrom }) >= 1)
    return { range: { ...range, from: dueFrom }, leftOut: null };
  return {
    range: { ...range, from: earliest },
    leftOut: { from: dueFrom, to: daysAfter(earliest, -1) },
  };
}
