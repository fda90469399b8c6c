// Generated from sum-up-tenant.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells how many listings a tenant has, and the last date it has metrics of.
 */
export const sumUpTenant: Statement<{
  readonly tenantId: string;
}, {
  readonly listings: number;
  readonly lastDate: string | null;
}> = {
  name: "sum-up-tenant-3505f6ab10c0",
  parameters: ["tenantId"],
  columns: ["listings", "lastDate"],
  text: `select (select count(*) from public.listings l where l.tenant_id = $1)::int as "listings!",
       (select max(d.date) from public.listing_metrics_daily d where d.tenant_id = $1) as "last_date?"`,
};
