// From which day on the answer of a fetch holds whole days.
import { dayMs, dayOf } from "./days-of.ts";

export interface Answered {
  /** Of the first point. */
  readonly firstAt: number;
  /** Where the window begins that was asked for. */
  readonly from: number;
}

const hourMs = 3_600_000;

/**
 * In days since 1970. Points come once an hour, at whatever minute: where the window reaches back to 00:00, one within the
 * hour after it is the day's first. Whether the window does is judged by the database's clock, and so never alone.
 */
export function wholeSince({ firstAt, from }: Answered): number {
  const day = dayOf(firstAt);
  const midnight = day * dayMs;
  const isWhole = firstAt === midnight || (from <= midnight && firstAt - midnight < hourMs);
  return isWhole ? day : day + 1;
}
