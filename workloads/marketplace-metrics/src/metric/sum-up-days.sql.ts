// Generated from sum-up-days.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Adds up a tenant's metrics, or those of one listing, by date and currency over a range of dates.
 * Index: listing_metrics_daily_by_date; of one listing, the primary key.
 */
export const sumUpDays: Statement<{
  readonly tenantId: string;
  readonly from: string;
  readonly to: string;
  readonly listingId: string | null;
}, {
  readonly date: string;
  readonly currency: string | null;
  readonly listings: number;
  readonly visits: number;
  readonly orders: number;
  readonly unitsSold: number;
  readonly revenue: string;
}> = {
  name: "sum-up-days-89f6ab9e12aa",
  parameters: ["tenantId", "from", "to", "listingId"],
  columns: ["date", "currency", "listings", "visits", "orders", "unitsSold", "revenue"],
  text: `select date, currency, count(*)::int as "listings!", sum(visits)::int as "visits!", sum(orders)::int as "orders!",
       sum(units_sold)::int as "units_sold!", sum(revenue) as "revenue!"
  from public.listing_metrics_daily
 where tenant_id = $1
   and date between $2 and $3
   and (listing_id = $4 or $4::text is null)
 group by date, currency
 order by date, currency`,
};
