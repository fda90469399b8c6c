// Days of several series as the columns of a statement: a row a day, and the points of all days in two long arrays.
import type { Series } from "../series/series.ts";
import { doubles, integers } from "./binary-array.ts";
import type { Day } from "./days-of.ts";
import { meanOf } from "./mean-of.ts";

export interface SeriesDays {
  readonly series: Series;
  readonly days: readonly Day[];
}

/** A day has the points from its first place in the arrays to its last. */
export function pointColumns(given: readonly SeriesDays[]) {
  const days = given.flatMap((one) => one.days);
  let end = 0;
  const lastPlaces = days.map(({ prices }) => (end += prices.length));
  return {
    ...dayColumns(given),
    firstPlaces: integers([days.map(({ prices }, index) => (lastPlaces[index] ?? 0) - prices.length + 1)]),
    lastPlaces: integers([lastPlaces]),
    milliseconds: integers(days.map(({ milliseconds }) => milliseconds)),
    prices: doubles(days.map(({ prices }) => prices)),
  };
}

export function averageColumns(given: readonly SeriesDays[]) {
  const days = given.flatMap((one) => one.days);
  return {
    ...dayColumns(given),
    averages: doubles([days.map(({ prices }) => meanOf(prices))]),
    points: integers([days.map(({ prices }) => prices.length)]),
  };
}

/** A day names its series by its place. */
const dayColumns = (given: readonly SeriesDays[]) => ({
  coins: given.map(({ series }) => series.coin),
  currencies: given.map(({ series }) => series.currency),
  seriesPlaces: integers(given.map((one, index) => one.days.map(() => index + 1))),
  days: integers(given.map((one) => one.days.map(({ day }) => day))),
});
