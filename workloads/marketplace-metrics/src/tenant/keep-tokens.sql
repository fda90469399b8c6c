-- Keeps what a refresh answered.
update public.tenants
   set refresh_token = :refresh_token, access_token = :access_token,
       access_token_until = punctual.now() + make_interval(secs => :seconds::double precision)
 where tenant_id = :tenant_id
