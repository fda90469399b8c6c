// The days of UTC that are shown, and how they are cut to be read at once.
import type { Range } from "./read-prices.ts";

const dayMs = 86_400_000;

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** So many days, today among them. */
export const lastDays = (days: number, nowMs: number): Range => ({
  from: dateOf(nowMs - (days - 1) * dayMs),
  to: dateOf(nowMs),
});

/** In pieces of so many days, newest first. */
export function piecesOf({ from, to }: Range, days: number): readonly Range[] {
  const pieces: Range[] = [];
  const first = Date.parse(from);
  for (let last = Date.parse(to); last >= first; last -= days * dayMs)
    pieces.push({ from: dateOf(Math.max(first, last - (days - 1) * dayMs)), to: dateOf(last) });
  return pieces;
}
