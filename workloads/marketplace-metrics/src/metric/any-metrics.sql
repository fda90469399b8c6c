-- Tells whether a tenant has any row within a range of dates, whoever made it.
-- Index: listing_metrics_daily_by_date.
select tenant_id from public.listing_metrics_daily where tenant_id = :tenant_id and date between :from and :to limit 1
