// Generated from upsert-orders.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes orders where they are new or changed; none may be given twice.
 */
export const upsertOrders: Statement<{
  readonly tenantId: string;
  readonly orderIds: readonly (string | number | null)[];
  readonly statuses: readonly (string | null)[];
  readonly datesCreated: readonly (Date | null)[];
  readonly totals: readonly (string | null)[];
  readonly currencies: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "upsert-orders-8ede9dbddd6c",
  parameters: ["tenantId", "orderIds", "statuses", "datesCreated", "totals", "currencies"],
  columns: [],
  text: `insert into public.orders as o (tenant_id, order_id, status, date_created, total, currency, updated_at)
select $1, g.order_id, g.status, g.date_created, g.total, g.currency, (select punctual.now())
  from unnest($2::bigint[], $3::text[], $4::timestamptz[], $5::numeric[], $6::text[])
         as g (order_id, status, date_created, total, currency)
 order by g.order_id
on conflict (tenant_id, order_id) do update
   set status = excluded.status, date_created = excluded.date_created, total = excluded.total, currency = excluded.currency,
       updated_at = excluded.updated_at
 where (o.status, o.date_created, o.total, o.currency)
       is distinct from (excluded.status, excluded.date_created, excluded.total, excluded.currency)`,
};
