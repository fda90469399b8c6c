-- Reads a tenant's connection and holds it, so that one refresh at a time goes on over all nodes.
select mercadolivre_user_id, refresh_token, access_token,
       coalesce(access_token_until > punctual.now() + make_interval(secs => :margin_seconds::double precision), false) as "good!"
  from public.tenants
 where tenant_id = :tenant_id
   for no key update
