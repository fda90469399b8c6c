// Generated from read-freshness.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells whether a tenant has metrics of yesterday or later, by the date where it is.
 */
export const readFreshness: Statement<{
  readonly tenantId: string;
}, {
  readonly lastDate: string | null;
  readonly fresh: boolean;
}> = {
  name: "read-freshness-46b20bef38e8",
  parameters: ["tenantId"],
  columns: ["lastDate", "fresh"],
  text: `select d.last_date as "last_date?",
       coalesce(d.last_date >= (punctual.now() at time zone t.timezone)::date - 1, false) as "fresh!"
  from public.tenants t
 cross join lateral (
         select max(m.date) as last_date from public.listing_metrics_daily m where m.tenant_id = t.tenant_id) d
 where t.tenant_id = $1`,
};
