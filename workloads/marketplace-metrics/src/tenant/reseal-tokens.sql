-- Keeps a tenant's tokens sealed for another key.
-- Guarantee: a token that was replaced since it was read stays.
update public.tenants
   set refresh_token = coalesce(:refresh_token?, refresh_token), access_token = coalesce(:access_token?, access_token)
 where tenant_id = :tenant_id
   and refresh_token = :old_refresh_token
   and access_token is not distinct from :old_access_token?::bytea
