-- Adds up a tenant's metrics, or those of one listing, by date and currency over a range of dates.
-- Index: listing_metrics_daily_by_date; of one listing, the primary key.
select date, currency, count(*)::int as "listings!", sum(visits)::int as "visits!", sum(orders)::int as "orders!",
       sum(units_sold)::int as "units_sold!", sum(revenue) as "revenue!"
  from public.listing_metrics_daily
 where tenant_id = :tenant_id
   and date between :from and :to
   and (listing_id = :listing_id? or :listing_id?::text is null)
 group by date, currency
 order by date, currency
