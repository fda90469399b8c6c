-- Notes that a tenant's metrics are fresh as of now, where a rebuild reached yesterday or later, by the date where the tenant is.
-- Guarantee: whether the rebuild changed any row makes no difference; one of days long past leaves a stale tenant stale.
update public.tenants
   set metrics_fresh_at = punctual.now()
 where tenant_id = :tenant_id
   and :to::date >= (punctual.now() at time zone timezone)::date - 1
