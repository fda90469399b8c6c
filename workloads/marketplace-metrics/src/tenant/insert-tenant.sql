-- Makes a tenant that is unknown; answers it only then.
insert into public.tenants (tenant_id, name, timezone, mercadolivre_user_id, refresh_token)
values (:tenant_id, :name, :timezone, :mercadolivre_user_id?, :refresh_token?)
on conflict (tenant_id) do nothing
returning tenant_id
