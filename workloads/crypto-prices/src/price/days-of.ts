// Shares the points of a series out among the days (UTC) on which they are.
import type { Points } from "../coingecko/points.ts";

export const dayMs = 86_400_000;

export interface Day {
  /** Days since 1970. */
  readonly day: number;
  /** Since 00:00 UTC; one for each price. */
  readonly milliseconds: readonly number[];
  readonly prices: readonly number[];
}

interface OpenDay extends Day {
  readonly milliseconds: number[];
  readonly prices: number[];
}

/** Ascending, like the points. */
export function daysOf(points: Points): readonly Day[] {
  const days: OpenDay[] = [];
  let open: OpenDay | null = null;
  for (const [at, price] of points) {
    const day = dayOf(at);
    if (open === null || open.day !== day) {
      open = { day, milliseconds: [], prices: [] };
      days.push(open);
    }
    open.milliseconds.push(at - day * dayMs);
    open.prices.push(price);
  }
  return days;
}

/** Days since 1970. */
export const dayOf = (at: number): number => Math.floor(at / dayMs);
