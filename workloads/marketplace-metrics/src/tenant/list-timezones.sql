-- Lists the time zones that tenants are in, each once.
select distinct timezone from public.tenants where mercadolivre_user_id is not null or not :connected order by timezone
