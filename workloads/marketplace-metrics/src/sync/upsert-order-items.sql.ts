// Generated from upsert-order-items.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes what was ordered where it is new or changed, and takes away lines that an order no longer has.
 * Guarantee: of the given orders just the given lines stand.
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
}, Readonly<Record<never, never>>> = {
  name: "upsert-order-items-8708135b6fb8",
  parameters: ["orderIds", "lines", "listingIds", "quantities", "unitPrices", "currencies", "tenantId", "allOrderIds"],
  columns: [],
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
)
insert into public.order_items as i (tenant_id, order_id, line, listing_id, quantity, unit_price, currency)
select $7, order_id, line, listing_id, quantity, unit_price, currency from given order by order_id, line
on conflict (tenant_id, order_id, line) do update
   set listing_id = excluded.listing_id, quantity = excluded.quantity, unit_price = excluded.unit_price, currency = excluded.currency
 where (i.listing_id, i.quantity, i.unit_price, i.currency)
       is distinct from (excluded.listing_id, excluded.quantity, excluded.unit_price, excluded.currency)`,
};
