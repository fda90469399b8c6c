-- Tells how many listings a tenant has, and the last date it has metrics of.
select (select count(*) from public.listings l where l.tenant_id = :tenant_id)::int as "listings!",
       (select max(d.date) from public.listing_metrics_daily d where d.tenant_id = :tenant_id) as "last_date?"
