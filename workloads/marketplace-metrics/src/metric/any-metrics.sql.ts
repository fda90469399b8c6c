// Generated from any-metrics.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells whether a tenant has any row within a range of dates, whoever made it.
 * Index: listing_metrics_daily_by_date.
 */
export const anyMetrics: Statement<{
  readonly tenantId: string;
  readonly from: string;
  readonly to: string;
}, {
  readonly tenantId: string;
}> = {
  name: "any-metrics-085481fb7610",
  parameters: ["tenantId", "from", "to"],
  columns: ["tenantId"],
  text: `select tenant_id from public.listing_metrics_daily where tenant_id = $1 and date between $2 and $3 limit 1`,
};
