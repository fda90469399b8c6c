-- Lists the daily metrics of a tenant's listing, newest date first, after a cursor.
-- Index: the primary key.
select date, visits, orders, units_sold, revenue, conversion_rate, currency, source, updated_at
  from public.listing_metrics_daily
 where tenant_id = :tenant_id
   and listing_id = :listing_id
   and date between coalesce(:from?, '-infinity'::date) and coalesce(:to?, 'infinity'::date)
   and (:before?::date is null or date < :before?)
 order by date desc
 limit :limit
