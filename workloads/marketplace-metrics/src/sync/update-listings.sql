-- Writes what the marketplace says of listings, where it is not what is known.
-- Guarantee: where a listing's currency is another now, the metrics are noted as due from the earliest date that has the old one;
-- metrics tell nothing else of what is written here.
with before as materialized (
  select l.listing_id, l.currency
    from public.listings l
   where l.tenant_id = :tenant_id and l.listing_id = any(:listing_ids::text[])
), written as (
  update public.listings l
     set title = g.title, status = g.status, price = g.price, currency = g.currency, updated_at = (select punctual.now())
    from unnest(:listing_ids::text[], :titles::text[], :statuses::text[], :prices::numeric[], :currencies::text[])
           as g (listing_id, title, status, price, currency)
   where l.tenant_id = :tenant_id
     and l.listing_id = g.listing_id
     and (l.title, l.status, l.price, l.currency) is distinct from (g.title, g.status, g.price, g.currency)
  returning l.listing_id, l.currency
)
select public.note_due_metrics(:tenant_id, (
         select min(m.date)
           from written w
           join before b on b.listing_id = w.listing_id and b.currency is distinct from w.currency
           join public.listing_metrics_daily m on m.tenant_id = :tenant_id and m.listing_id = w.listing_id
          where m.source = 'internal_job' and m.currency is distinct from w.currency))
