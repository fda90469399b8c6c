-- Writes what single tenants may have and do.
insert into punctual.quotas (tenant, name, most)
select tenant, name, most from unnest(:tenants::text[], :names::text[], :mosts::integer[]) as given (tenant, name, most)
on conflict (tenant, name) do update set most = excluded.most
returning name
