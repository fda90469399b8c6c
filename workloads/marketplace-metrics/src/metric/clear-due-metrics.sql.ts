// Generated from clear-due-metrics.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes that none of a tenant's metrics are due any more, after a rebuild of them up to a date.
 * Guarantee: what a sync has noted since `noted` was read stays, and so does all where the rebuild ended before today, by the date
 * where the tenant is: what is due has a beginning alone.
 */
export const clearDueMetrics: Statement<{
  readonly tenantId: string;
  readonly noted: string | number;
  readonly to: string;
}, Readonly<Record<never, never>>> = {
  name: "clear-due-metrics-2b68e3631b33",
  parameters: ["tenantId", "noted", "to"],
  columns: [],
  text: `update public.tenants
   set metrics_due_from = null
 where tenant_id = $1
   and metrics_due_from is not null
   and metrics_due_noted = $2
   and $3::date >= (punctual.now() at time zone timezone)::date`,
};
