// Cuts a range of dates into windows that the marketplace answers.
import { daysAfter, daysIn, type DateRange } from "../range/date-range.ts";

export interface VisitWindow {
  /** So many days up to and with `ending`. */
  readonly last: number;
  /** `YYYY-MM-DD` */
  readonly ending: string;
}

/** The marketplace answers no longer ones. */
export const mostDaysAtOnce = 150;

/** Newest first. */
export function visitWindows({ from, to }: DateRange): readonly VisitWindow[] {
  const windows: VisitWindow[] = [];
  for (let left = daysIn({ from, to }); left > 0; left -= mostDaysAtOnce) {
    windows.push({ last: Math.min(left, mostDaysAtOnce), ending: daysAfter(from, left - 1) });
  }
  return windows;
}
