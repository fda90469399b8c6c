// Generated from list-metrics.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the daily metrics of a tenant's listing, newest date first, after a cursor.
 * Index: the primary key.
 */
export const listMetrics: Statement<{
  readonly tenantId: string;
  readonly listingId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly before: string | null;
  readonly limit: string | number;
}, {
  readonly date: string;
  readonly visits: number;
  readonly orders: number;
  readonly unitsSold: number;
  readonly revenue: string;
  readonly conversionRate: string | null;
  readonly currency: string | null;
  readonly source: string;
  readonly updatedAt: Date;
}> = {
  name: "list-metrics-0e11e27d7262",
  parameters: ["tenantId", "listingId", "from", "to", "before", "limit"],
  columns: ["date", "visits", "orders", "unitsSold", "revenue", "conversionRate", "currency", "source", "updatedAt"],
  text: `select date, visits, orders, units_sold, revenue, conversion_rate, currency, source, updated_at
  from public.listing_metrics_daily
 where tenant_id = $1
   and listing_id = $2
   and date between coalesce($3, '-infinity'::date) and coalesce($4, 'infinity'::date)
   and ($5::date is null or date < $5)
 order by date desc
 limit $6`,
};
