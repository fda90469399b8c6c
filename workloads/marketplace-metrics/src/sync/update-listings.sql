-- Writes what the marketplace says of listings, where it is not what is known.
update public.listings l
   set title = g.title, status = g.status, price = g.price, currency = g.currency, updated_at = (select punctual.now())
  from unnest(:listing_ids::text[], :titles::text[], :statuses::text[], :prices::numeric[], :currencies::text[])
         as g (listing_id, title, status, price, currency)
 where l.tenant_id = :tenant_id
   and l.listing_id = g.listing_id
   and (l.title, l.status, l.price, l.currency) is distinct from (g.title, g.status, g.price, g.currency)
