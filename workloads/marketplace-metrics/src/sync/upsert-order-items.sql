-- Writes what was ordered where it is new or changed, and takes away lines that an order no longer has.
-- Guarantee: of the given orders just the given lines stand.
with given as materialized (
  select *
    from unnest(:order_ids::bigint[], :lines::integer[], :listing_ids::text[], :quantities::integer[], :unit_prices::numeric[],
                :currencies::text[])
           as g (order_id, line, listing_id, quantity, unit_price, currency)
), gone as (
  delete from public.order_items i
   where i.tenant_id = :tenant_id
     and i.order_id = any(:all_order_ids::bigint[])
     and not exists (select from given g where g.order_id = i.order_id and g.line = i.line)
)
insert into public.order_items as i (tenant_id, order_id, line, listing_id, quantity, unit_price, currency)
select :tenant_id, order_id, line, listing_id, quantity, unit_price, currency from given order by order_id, line
on conflict (tenant_id, order_id, line) do update
   set listing_id = excluded.listing_id, quantity = excluded.quantity, unit_price = excluded.unit_price, currency = excluded.currency
 where (i.listing_id, i.quantity, i.unit_price, i.currency)
       is distinct from (excluded.listing_id, excluded.quantity, excluded.unit_price, excluded.currency)
