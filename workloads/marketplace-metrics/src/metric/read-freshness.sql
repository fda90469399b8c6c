-- Tells whether a tenant has metrics of yesterday or later, by the date where it is.
select d.last_date as "last_date?",
       coalesce(d.last_date >= (punctual.now() at time zone t.timezone)::date - 1, false) as "fresh!"
  from public.tenants t
 cross join lateral (
         select max(m.date) as last_date from public.listing_metrics_daily m where m.tenant_id = t.tenant_id) d
 where t.tenant_id = :tenant_id
