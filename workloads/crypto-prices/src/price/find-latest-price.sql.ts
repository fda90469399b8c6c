// Generated from find-latest-price.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds the latest price of a coin in a currency; no row where either is unknown, no price where none was fetched.
 */
export const findLatestPrice: Statement<{
  readonly coin: string;
  readonly currency: string;
}, {
  readonly price: number | null;
  readonly at: Date | null;
}> = {
  name: "find-latest-price-79be23e6f00d",
  parameters: ["coin", "currency"],
  columns: ["price", "at"],
  text: `select last.price as "price?", last.date::timestamp at time zone 'UTC' + last.millisecond * interval '1 millisecond' as "at?"
  from public.coins c
 cross join public.currencies u
  left join lateral (
   select d.date, d.milliseconds[cardinality(d.milliseconds)] as millisecond, d.prices[cardinality(d.prices)] as price
     from public.hourly_price_days d
    where d.coin_id = c.id
      and d.currency = u.code
    order by d.date desc
    limit 1
 ) last on true
 where c.id = $1
   and u.code = $2`,
};
