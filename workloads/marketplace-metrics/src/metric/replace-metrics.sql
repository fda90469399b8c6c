-- Makes a tenant's metrics of a range of dates anew: rows that no longer stand for anything go, the others are what they should be.
-- Guarantee: a row of another source is neither written nor deleted; one that is right already is not touched, updated_at included.
-- Counts the rows that now stand, changed or not: the same answer however often it is repeated.
-- What is there and what should be are compared by a full join, which is never done row against row: before the table's first
-- statistics a planner would choose just that.
with made as materialized (
  select listing_id, date, visits, orders, units_sold, revenue, round(orders::numeric / nullif(visits, 0), 4) as conversion_rate, currency
    from public.listing_metrics_of(:tenant_id, :from, :to)
), there as materialized (
  select d.ctid as place, d.listing_id, d.date, d.visits, d.orders, d.units_sold, d.revenue, d.conversion_rate, d.currency, d.source
    from public.listing_metrics_daily d
   where d.tenant_id = :tenant_id and d.date between :from and :to
), compared as materialized (
  select t.place, m.listing_id, m.date, m.visits, m.orders, m.units_sold, m.revenue, m.conversion_rate, m.currency,
         t.source, (t.visits, t.orders, t.units_sold, t.revenue, t.conversion_rate, t.currency)
         is distinct from (m.visits, m.orders, m.units_sold, m.revenue, m.conversion_rate, m.currency) as differs
    from there t
    full join made m on m.listing_id = t.listing_id and m.date = t.date
   where t.source is null or t.source = 'internal_job'
), gone as (
  delete from public.listing_metrics_daily d
   where d.ctid = any(array(select place from compared where listing_id is null))
     and d.tenant_id = :tenant_id
     and d.source = 'internal_job'
), written as (
  insert into public.listing_metrics_daily as d
         (tenant_id, listing_id, date, visits, orders, units_sold, revenue, conversion_rate, currency, source, updated_at)
  select :tenant_id, listing_id, date, visits, orders, units_sold, revenue, conversion_rate, currency, 'internal_job',
         (select punctual.now())
    from compared
   where listing_id is not null and differs
   order by listing_id, date
  on conflict (tenant_id, listing_id, date) do update
     set visits = excluded.visits, orders = excluded.orders, units_sold = excluded.units_sold, revenue = excluded.revenue,
         conversion_rate = excluded.conversion_rate, currency = excluded.currency, updated_at = excluded.updated_at
   where d.source = 'internal_job'
)
select count(*)::int as "rows!" from compared where listing_id is not null
