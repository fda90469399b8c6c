// Generated from upsert-price-days.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores days of several series whose points were fetched from 00:00 on.
 * Guarantee: what is stored of such a day is these points and no others, however often; where they are the same, nothing changes.
 */
export const upsertPriceDays: Statement<{
  readonly coins: readonly (string | null)[];
  readonly currencies: readonly (string | null)[];
  readonly milliseconds: readonly (number | null)[];
  readonly prices: readonly (number | null)[];
  readonly seriesPlaces: readonly (number | null)[];
  readonly days: readonly (number | null)[];
  readonly firstPlaces: readonly (number | null)[];
  readonly lastPlaces: readonly (number | null)[];
}, Readonly<Record<never, never>>> = {
  name: "upsert-price-days-87fe448d403b",
  parameters: ["coins", "currencies", "milliseconds", "prices", "seriesPlaces", "days", "firstPlaces", "lastPlaces"],
  columns: [],
  text: `insert into public.hourly_price_days as d (coin_id, currency, date, milliseconds, prices)
select ($1::text[])[series], ($2::text[])[series], date '1970-01-01' + day,
       ($3::integer[])[first : last], ($4::double precision[])[first : last]
  from unnest($5::integer[], $6::integer[], $7::integer[], $8::integer[])
       as given (series, day, first, last)
 order by 1, 2, 3
on conflict (coin_id, currency, date) do update set milliseconds = excluded.milliseconds, prices = excluded.prices
 where (d.milliseconds, d.prices) is distinct from (excluded.milliseconds, excluded.prices)`,
};
