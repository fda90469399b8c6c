// Generated from list-values.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Adds up what a user's products were worth by day and currency, newest day first, after a cursor.
 */
export const listValues: Statement<{
  readonly userId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly lastDate: string | null;
  readonly lastCurrency: string | null;
  readonly limit: string | number;
}, {
  readonly date: string;
  readonly currency: string;
  readonly value: string;
  readonly products: number;
}> = {
  name: "list-values-697792b7ff57",
  parameters: ["userId", "from", "to", "lastDate", "lastCurrency", "limit"],
  columns: ["date", "currency", "value", "products"],
  text: `select date, currency, sum(value) as "value!", count(*)::int as "products!"
  from public.product_snapshots
 where user_id = $1
   and date between coalesce($2, '-infinity'::date) and least($3, $4, 'infinity'::date)
   and (date < $4 or currency > $5 or $4::date is null)
 group by date, currency
 order by date desc, currency
 limit $6`,
};
