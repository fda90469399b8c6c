// Generated from list-hourly-prices.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a series' points, newest first, after a cursor.
 * Every day has a point, so that as many days as points are wanted are enough, and one that the cursor may have used up.
 */
export const listHourlyPrices: Statement<{
  readonly coin: string;
  readonly currency: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: Date | null;
  readonly limit: number;
}, {
  readonly at: Date;
  readonly price: number;
}> = {
  name: "list-hourly-prices-2bf36c498549",
  parameters: ["coin", "currency", "from", "to", "before", "limit"],
  columns: ["at", "price"],
  text: `select p.at as "at!", p.price as "price!"
  from (
    select d.date, d.milliseconds, d.prices
      from public.hourly_price_days d
     where d.coin_id = $1
       and d.currency = $2
       and d.date between coalesce($3, '-infinity'::date) and coalesce($4, 'infinity'::date)
       and (d.date <= ($5::timestamptz at time zone 'UTC')::date or $5::timestamptz is null)
     order by d.date desc
     limit $6 + 1
  ) d
 cross join lateral (
   select d.date::timestamp at time zone 'UTC' + given.millisecond * interval '1 millisecond' as at, given.price
     from unnest(d.milliseconds, d.prices) as given (millisecond, price)
 ) p
 where p.at < $5 or $5::timestamptz is null
 order by p.at desc
 limit $6`,
};
