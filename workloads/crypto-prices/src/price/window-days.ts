// How many days a fetch asks for.

const dayMs = 86_400_000;
/** Of more days CoinGecko gives a point a day, of one day a point every five minutes; in between it is a point an hour. */
const mostDays = 90;
const leastDays = 2;

/** From 00:00 UTC of the day on which the last stored point is, since that day's average may have grown; null: as far as it goes. */
export function windowDays(now: Date, last: Date | null): number {
  if (last === null) return mostDays;
  const begin = Math.floor(last.getTime() / dayMs) * dayMs;
  return Math.min(Math.max(Math.ceil((now.getTime() - begin) / dayMs), leastDays), mostDays);
}
