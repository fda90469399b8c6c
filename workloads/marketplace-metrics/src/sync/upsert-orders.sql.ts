// Generated from upsert-orders.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes orders where they are new or changed; none may be given twice.
 * Guarantee: the metrics are noted as due from the earliest date whose paid orders are others now: where an order was, and where it is.
 */
export const upsertOrders: Statement<{
  readonly tenantId: string;
  readonly orderIds: readonly (string | number | null)[];
  readonly statuses: readonly (string | null)[];
  readonly datesCreated: readonly (Date | null)[];
  readonly totals: readonly (string | null)[];
  readonly currencies: readonly (string | null)[];
}, {
  readonly noteDueMetrics: null;
}> = {
  name: "upsert-orders-4c10dda6489c",
  parameters: ["tenantId", "orderIds", "statuses", "datesCreated", "totals", "currencies"],
  columns: ["noteDueMetrics"],
  text: `with before as materialized (
  select o.order_id, o.status = 'paid' as paid, o.date_created, o.currency
    from public.orders o
   where o.tenant_id = $1 and o.order_id = any($2::bigint[])
), written as (
  insert into public.orders as o (tenant_id, order_id, status, date_created, total, currency, updated_at)
  select $1, g.order_id, g.status, g.date_created, g.total, g.currency, (select punctual.now())
    from unnest($2::bigint[], $3::text[], $4::timestamptz[], $5::numeric[], $6::text[])
           as g (order_id, status, date_created, total, currency)
   order by g.order_id
  on conflict (tenant_id, order_id) do update
     set status = excluded.status, date_created = excluded.date_created, total = excluded.total, currency = excluded.currency,
         updated_at = excluded.updated_at
   where (o.status, o.date_created, o.total, o.currency)
         is distinct from (excluded.status, excluded.date_created, excluded.total, excluded.currency)
  returning o.order_id, o.status = 'paid' as paid, o.date_created, o.currency
), changed as (
  select least(case when b.paid then b.date_created end, case when w.paid then w.date_created end) as date_created
    from written w
    left join before b on b.order_id = w.order_id
   where (w.paid, w.date_created, w.currency) is distinct from (b.paid, b.date_created, b.currency)
)
select public.note_due_metrics($1, (
         select (min(c.date_created) at time zone t.timezone)::date
           from changed c
          cross join public.tenants t
          where t.tenant_id = $1
          group by t.timezone))`,
};
