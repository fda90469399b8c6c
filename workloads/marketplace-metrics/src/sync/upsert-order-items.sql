-- Writes what was ordered where it is new or changed, and takes away lines that an order no longer has.
-- Guarantee: of the given orders just the given lines stand; the metrics are noted as due from the earliest date of a paid order
-- whose lines are others now.
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
  returning i.order_id
), written as (
  insert into public.order_items as i (tenant_id, order_id, line, listing_id, quantity, unit_price, currency)
  select :tenant_id, order_id, line, listing_id, quantity, unit_price, currency from given order by order_id, line
  on conflict (tenant_id, order_id, line) do update
     set listing_id = excluded.listing_id, quantity = excluded.quantity, unit_price = excluded.unit_price, currency = excluded.currency
   where (i.listing_id, i.quantity, i.unit_price, i.currency)
         is distinct from (excluded.listing_id, excluded.quantity, excluded.unit_price, excluded.currency)
  returning i.order_id
)
select public.note_due_metrics(:tenant_id, (
         select (min(o.date_created) at time zone t.timezone)::date
           from (select order_id from gone union select order_id from written) c
           join public.orders o on o.tenant_id = :tenant_id and o.order_id = c.order_id and o.status = 'paid'
           join public.tenants t on t.tenant_id = o.tenant_id
          group by t.timezone))
