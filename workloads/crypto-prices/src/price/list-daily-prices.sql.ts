// Generated from list-daily-prices.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a series' daily averages, newest first, after a cursor.
 */
export const listDailyPrices: Statement<{
  readonly coin: string;
  readonly currency: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: string | null;
  readonly limit: string | number;
}, {
  readonly date: string;
  readonly average: string;
  readonly points: number;
  readonly updatedAt: Date;
}> = {
  name: "list-daily-prices-74a0ca13531f",
  parameters: ["coin", "currency", "from", "to", "before", "limit"],
  columns: ["date", "average", "points", "updatedAt"],
  text: `select date, average, points, updated_at
  from public.daily_prices
 where coin_id = $1
   and currency = $2
   and date between coalesce($3, '-infinity'::date) and coalesce($4, 'infinity'::date)
   and (date < $5 or $5::date is null)
 order by date desc
 limit $6`,
};
