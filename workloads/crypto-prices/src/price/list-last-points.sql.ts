// Generated from list-last-points.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds when the last stored point of each of the given series was; a series without one has no row.
 */
export const listLastPoints: Statement<{
  readonly coins: readonly (string | null)[];
  readonly currencies: readonly (string | null)[];
}, {
  readonly coinId: string;
  readonly currency: string;
  readonly at: Date;
}> = {
  name: "list-last-points-afb4b9a77c69",
  parameters: ["coins", "currencies"],
  columns: ["coinId", "currency", "at"],
  text: `select s.coin_id as "coin_id!", s.currency as "currency!",
       last.date::timestamp at time zone 'UTC' + last.millisecond * interval '1 millisecond' as "at!"
  from unnest($1::text[], $2::text[]) as s (coin_id, currency)
 cross join lateral (
   select d.date, d.milliseconds[cardinality(d.milliseconds)] as millisecond
     from public.hourly_price_days d
    where d.coin_id = s.coin_id
      and d.currency = s.currency
    order by d.date desc
    limit 1
 ) last`,
};
