// Generated from upsert-order-items.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes what was ordered where it is new or changed, and takes away lines that an order no longer has.
 * Guarantee: of the given orders just the given lines stand; the metrics are noted as due from the earliest date of a paid order
 * whose lines are others now.
 */
export const upsertOrderItems: Statement<{
  readonly orderIds: readonly (string | number | null)[];
  readonly lines: readonly (number | null)[];
  readonly listingIds: readonly (string | null)[];
  readonly quantities: readonly (number | null)[];
  readonly unitPrices: readonly (string | null)[];
  readonly currencies: readonly (string | null)[];
  readonly tenantId: string;
  readonly allOrderIds: readonly (string | number | null)[];
}, {
  readonly noteDueMetrics: null;
}> = {
  name: "upsert-order-items-5c46ab2c0275",
  parameters: ["orderIds", "lines", "listingIds", "quantities", "unitPrices", "currencies", "tenantId", "allOrderIds"],
  columns: ["noteDueMetrics"],
  text: `with given as materialized (
  select *
    from unnest($1::bigint[], $2::integer[], $3::text[], $4::integer[], $5::numeric[],
                $6::text[])
           as g (order_id, line, listing_id, quantity, unit_price, currency)
), gone as (
  delete from public.order_items i
   where i.tenant_id = $7
     and i.order_id = any($8::bigint[])
     and not exists (select from given g where g.order_id = i.order_id and g.line = i.line)
  returning i.order_id
), written as (
  insert into public.order_items as i (tenant_id, order_id, line, listing_id, quantity, unit_price, currency)
  select $7, order_id, line, listing_id, quantity, unit_price, currency from given order by order_id, line
  on conflict (tenant_id, order_id, line) do update
     set listing_id = excluded.listing_id, quantity = excluded.quantity, unit_price = excluded.unit_price, currency = excluded.currency
   where (i.listing_id, i.quantity, i.unit_price, i.currency)
         is distinct from (excluded.listing_id, excluded.quantity, excluded.unit_price, excluded.currency)
  returning i.order_id
)
select public.note_due_metrics($7, (
         select (min(o.date_created) at time zone t.timezone)::date
           from (select order_id from gone union select order_id from written) c
           join public.orders o on o.tenant_id = $7 and o.order_id = c.order_id and o.status = 'paid'
           join public.tenants t on t.tenant_id = o.tenant_id
          group by t.timezone))`,
};
