-- Lists tenants by id, after a cursor, with the last date of their metrics.
-- Index: the keys, and listing_metrics_daily_by_date once per tenant.
select t.tenant_id, t.name, t.timezone, t.mercadolivre_user_id, t.created_at, t.updated_at, d.last_date as "last_date?",
       coalesce(d.last_date >= (punctual.now() at time zone t.timezone)::date - 1, false) as "fresh!"
  from public.tenants t
 cross join lateral (
         select max(m.date) as last_date from public.listing_metrics_daily m where m.tenant_id = t.tenant_id) d
 where (:after?::uuid is null or t.tenant_id > :after?)
 order by t.tenant_id
 limit :limit
