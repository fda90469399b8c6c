-- Tells whether a tenant has a listing, or metrics of one that the marketplace no longer shows.
select exists (select from public.listings where tenant_id = :tenant_id and listing_id = :listing_id)
       or exists (select from public.listing_metrics_daily where tenant_id = :tenant_id and listing_id = :listing_id) as "known!"
