-- Adds up a tenant's metrics by listing over a range of dates, the most revenue first, after a cursor.
-- Index: listing_metrics_daily_by_date.
select m.listing_id as "listing_id!", l.title as "title?", l.status as "status?", m.visits as "visits!", m.orders as "orders!",
       m.units_sold as "units_sold!", m.revenue as "revenue!", m.currency as "currency?",
       round(m.orders::numeric / nullif(m.visits, 0), 4) as "conversion_rate?"
  from (
    select listing_id, sum(visits)::int as visits, sum(orders)::int as orders, sum(units_sold)::int as units_sold,
           sum(revenue) as revenue, max(currency) as currency
      from public.listing_metrics_daily
     where tenant_id = :tenant_id
       and date between :from and :to
     group by listing_id
  ) m
  left join public.listings l on l.tenant_id = :tenant_id and l.listing_id = m.listing_id
 where :last_revenue?::numeric is null
    or m.revenue < :last_revenue?
    or m.revenue = :last_revenue? and m.listing_id > :last_listing_id?
 order by m.revenue desc, m.listing_id
 limit :limit
