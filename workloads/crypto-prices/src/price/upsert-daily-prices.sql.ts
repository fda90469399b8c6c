// Generated from upsert-daily-prices.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores the daily averages of several series.
 * Guarantee: one row a series and day, as the last fetch had it; where it is the same, nothing changes.
 * An average becomes numeric by way of text: a cast of its own would keep fifteen digits.
 */
export const upsertDailyPrices: Statement<{
  readonly coins: readonly (string | null)[];
  readonly currencies: readonly (string | null)[];
  readonly seriesPlaces: readonly (number | null)[];
  readonly days: readonly (number | null)[];
  readonly averages: readonly (number | null)[];
  readonly points: readonly (number | null)[];
}, Readonly<Record<never, never>>> = {
  name: "upsert-daily-prices-5bb248ed26e6",
  parameters: ["coins", "currencies", "seriesPlaces", "days", "averages", "points"],
  columns: [],
  text: `insert into public.daily_prices as d (coin_id, currency, date, average, points, updated_at)
select ($1::text[])[series], ($2::text[])[series], date '1970-01-01' + day, average::text::numeric, points,
       (select punctual.now())
  from unnest($3::integer[], $4::integer[], $5::double precision[], $6::integer[])
       as given (series, day, average, points)
 order by 1, 2, 3
on conflict (coin_id, currency, date) do update
   set average = excluded.average, points = excluded.points, updated_at = excluded.updated_at
 where (d.average, d.points) is distinct from (excluded.average, excluded.points)`,
};
