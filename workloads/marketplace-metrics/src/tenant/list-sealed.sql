-- Reads tenants' sealed tokens in pieces, for their keys to be looked at.
select tenant_id, refresh_token, access_token
  from public.tenants
 where (:after?::uuid is null or tenant_id > :after?)
   and refresh_token is not null
 order by tenant_id
 limit :limit
