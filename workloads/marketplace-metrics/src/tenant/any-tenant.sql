-- Tells whether there is any tenant.
select tenant_id from public.tenants limit 1
