// Generated from read-due-metrics.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads from which date on a tenant's metrics are due, and how often a sync has noted that.
 */
export const readDueMetrics: Statement<{
  readonly tenantId: string;
}, {
  readonly metricsDueFrom: string | null;
  readonly metricsDueNoted: string;
}> = {
  name: "read-due-metrics-efcdf02eb72c",
  parameters: ["tenantId"],
  columns: ["metricsDueFrom", "metricsDueNoted"],
  text: `select metrics_due_from, metrics_due_noted from public.tenants where tenant_id = $1`,
};
