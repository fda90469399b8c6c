// Generated from insert-metrics.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes a tenant's metrics of a range of dates in which there is no row yet.
 * Guarantee: all of them, or none and a unique violation when one is there already.
 * Without `on conflict`, which would write each row to the log twice. In the order of the key, whose pages then fill one by one.
 */
export const insertMetrics: Statement<{
  readonly tenantId: string;
  readonly from: string;
  readonly to: string;
}, {
  readonly rows: number;
}> = {
  name: "insert-metrics-1f243ed33c0d",
  parameters: ["tenantId", "from", "to"],
  columns: ["rows"],
  text: `with written as (
  insert into public.listing_metrics_daily
         (tenant_id, listing_id, date, visits, orders, units_sold, revenue, conversion_rate, currency, source, updated_at)
  select $1, listing_id, date, visits, orders, units_sold, revenue, round(orders::numeric / nullif(visits, 0), 4), currency,
         'internal_job', (select punctual.now())
    from public.listing_metrics_of($1, $2, $3)
   order by listing_id, date
  returning 1
)
select count(*)::int as "rows!" from written`,
};
