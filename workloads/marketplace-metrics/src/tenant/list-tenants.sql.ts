// Generated from list-tenants.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists tenants by id, after a cursor, with the last date of their metrics.
 * Index: the keys, and listing_metrics_daily_by_date once per tenant.
 */
export const listTenants: Statement<{
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly tenantId: string;
  readonly name: string;
  readonly timezone: string;
  readonly mercadolivreUserId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly lastDate: string | null;
  readonly fresh: boolean;
}> = {
  name: "list-tenants-b33d06ab2cf7",
  parameters: ["after", "limit"],
  columns: ["tenantId", "name", "timezone", "mercadolivreUserId", "createdAt", "updatedAt", "lastDate", "fresh"],
  text: `select t.tenant_id, t.name, t.timezone, t.mercadolivre_user_id, t.created_at, t.updated_at, d.last_date as "last_date?",
       coalesce(d.last_date >= (punctual.now() at time zone t.timezone)::date - 1, false) as "fresh!"
  from public.tenants t
 cross join lateral (
         select max(m.date) as last_date from public.listing_metrics_daily m where m.tenant_id = t.tenant_id) d
 where ($1::uuid is null or t.tenant_id > $1)
 order by t.tenant_id
 limit $2`,
};
