// Generated from sum-up-listings.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Adds up a tenant's metrics by listing over a range of dates, the most revenue first, after a cursor.
 * Index: listing_metrics_daily_by_date.
 */
export const sumUpListings: Statement<{
  readonly tenantId: string;
  readonly from: string;
  readonly to: string;
  readonly lastRevenue: string | null;
  readonly lastListingId: string | null;
  readonly limit: string | number;
}, {
  readonly listingId: string;
  readonly title: string | null;
  readonly status: string | null;
  readonly visits: number;
  readonly orders: number;
  readonly unitsSold: number;
  readonly revenue: string;
  readonly currency: string | null;
  readonly conversionRate: string | null;
}> = {
  name: "sum-up-listings-c0c3c8fcbc8d",
  parameters: ["tenantId", "from", "to", "lastRevenue", "lastListingId", "limit"],
  columns: ["listingId", "title", "status", "visits", "orders", "unitsSold", "revenue", "currency", "conversionRate"],
  text: `select m.listing_id as "listing_id!", l.title as "title?", l.status as "status?", m.visits as "visits!", m.orders as "orders!",
       m.units_sold as "units_sold!", m.revenue as "revenue!", m.currency as "currency?",
       round(m.orders::numeric / nullif(m.visits, 0), 4) as "conversion_rate?"
  from (
    select listing_id, sum(visits)::int as visits, sum(orders)::int as orders, sum(units_sold)::int as units_sold,
           sum(revenue) as revenue, max(currency) as currency
      from public.listing_metrics_daily
     where tenant_id = $1
       and date between $2 and $3
     group by listing_id
  ) m
  left join public.listings l on l.tenant_id = $1 and l.listing_id = m.listing_id
 where $4::numeric is null
    or m.revenue < $4
    or m.revenue = $4 and m.listing_id > $5
 order by m.revenue desc, m.listing_id
 limit $6`,
};
