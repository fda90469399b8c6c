// Generated from list-latest-prices.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists every coin in every currency with its latest price, by coin and currency, after a cursor.
 */
export const listLatestPrices: Statement<{
  readonly lastCoin: string;
  readonly lastCurrency: string;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly code: string;
  readonly price: number | null;
  readonly at: Date | null;
}> = {
  name: "list-latest-prices-b4e5a26e5f4a",
  parameters: ["lastCoin", "lastCurrency", "limit"],
  columns: ["id", "symbol", "name", "code", "price", "at"],
  text: `select c.id, c.symbol, c.name, u.code, last.price as "price?",
       last.date::timestamp at time zone 'UTC' + last.millisecond * interval '1 millisecond' as "at?"
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
 where (c.id, u.code) > ($1, $2)
 order by c.id, u.code
 limit $3`,
};
