// Generated from insert-daily-prices.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores the daily averages of several series that have no points yet.
 * Guarantee: where one of them is there already, nothing is stored, and it fails with a unique violation.
 * An average becomes numeric by way of text: a cast of its own would keep fifteen digits.
 */
export const insertDailyPrices: Statement<{
  readonly coins: readonly (string | null)[];
  readonly currencies: readonly (string | null)[];
  readonly seriesPlaces: readonly (number | null)[];
  readonly days: readonly (number | null)[];
  readonly averages: readonly (number | null)[];
  readonly points: readonly (number | null)[];
}, Readonly<Record<never, never>>> = {
  name: "insert-daily-prices-73fc441a77d6",
  parameters: ["coins", "currencies", "seriesPlaces", "days", "averages", "points"],
  columns: [],
  text: `insert into public.daily_prices (coin_id, currency, date, average, points, updated_at)
select ($1::text[])[series], ($2::text[])[series], date '1970-01-01' + day, average::text::numeric, points,
       (select punctual.now())
  from unnest($3::integer[], $4::integer[], $5::double precision[], $6::integer[])
       as given (series, day, average, points)`,
};
