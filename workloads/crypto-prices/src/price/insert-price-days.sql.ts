// Generated from insert-price-days.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores days of several series that have none yet.
 * Guarantee: where one of them is there already, nothing is stored, and it fails with a unique violation.
 */
export const insertPriceDays: Statement<{
  readonly coins: readonly (string | null)[];
  readonly currencies: readonly (string | null)[];
  readonly milliseconds: readonly (number | null)[];
  readonly prices: readonly (number | null)[];
  readonly seriesPlaces: readonly (number | null)[];
  readonly days: readonly (number | null)[];
  readonly firstPlaces: readonly (number | null)[];
  readonly lastPlaces: readonly (number | null)[];
}, Readonly<Record<never, never>>> = {
  name: "insert-price-days-9708ac2dbd0f",
  parameters: ["coins", "currencies", "milliseconds", "prices", "seriesPlaces", "days", "firstPlaces", "lastPlaces"],
  columns: [],
  text: `insert into public.hourly_price_days (coin_id, currency, date, milliseconds, prices)
select ($1::text[])[series], ($2::text[])[series], date '1970-01-01' + day,
       ($3::integer[])[first : last], ($4::double precision[])[first : last]
  from unnest($5::integer[], $6::integer[], $7::integer[], $8::integer[])
       as given (series, day, first, last)`,
};
