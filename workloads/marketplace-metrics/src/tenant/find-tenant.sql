-- Reads a tenant without its tokens.
select tenant_id, name, timezone, mercadolivre_user_id, created_at, updated_at
  from public.tenants
 where tenant_id = :tenant_id
