-- Makes a tenant, or says anew what is told of it.
-- Guarantee: a connection that is not named stays; a new one comes without the access token of the old.
insert into public.tenants as t (tenant_id, name, timezone, mercadolivre_user_id, refresh_token)
values (:tenant_id, :name, :timezone, :mercadolivre_user_id?, :refresh_token?)
on conflict (tenant_id) do update
   set name = excluded.name, timezone = excluded.timezone, updated_at = punctual.now(),
       mercadolivre_user_id = case when :reconnect then excluded.mercadolivre_user_id else t.mercadolivre_user_id end,
       refresh_token = case when :reconnect then excluded.refresh_token else t.refresh_token end,
       access_token = case when not :reconnect then t.access_token end,
       access_token_until = case when not :reconnect then t.access_token_until end
returning tenant_id, name, timezone, mercadolivre_user_id, created_at, updated_at, (xmax = 0) as "made!"
