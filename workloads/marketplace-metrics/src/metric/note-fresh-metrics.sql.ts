// Generated from note-fresh-metrics.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes that a tenant's metrics are fresh as of now, where a rebuild reached yesterday or later, by the date where the tenant is.
 * Guarantee: whether the rebuild changed any row makes no difference; one of days long past leaves a stale tenant stale.
 */
export const noteFreshMetrics: Statement<{
  readonly tenantId: string;
  readonly to: string;
}, Readonly<Record<never, never>>> = {
  name: "note-fresh-metrics-65a0c6e061f6",
  parameters: ["tenantId", "to"],
  columns: [],
  text: `update public.tenants
   set metrics_fresh_at = punctual.now()
 where tenant_id = $1
   and $2::date >= (punctual.now() at time zone timezone)::date - 1`,
};
