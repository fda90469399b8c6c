-- Writes orders where they are new or changed; none may be given twice.
insert into public.orders as o (tenant_id, order_id, status, date_created, total, currency, updated_at)
select :tenant_id, g.order_id, g.status, g.date_created, g.total, g.currency, (select punctual.now())
  from unnest(:order_ids::bigint[], :statuses::text[], :dates_created::timestamptz[], :totals::numeric[], :currencies::text[])
         as g (order_id, status, date_created, total, currency)
 order by g.order_id
on conflict (tenant_id, order_id) do update
   set status = excluded.status, date_created = excluded.date_created, total = excluded.total, currency = excluded.currency,
       updated_at = excluded.updated_at
 where (o.status, o.date_created, o.total, o.currency)
       is distinct from (excluded.status, excluded.date_created, excluded.total, excluded.currency)
