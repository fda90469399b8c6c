-- Writes what every tenant may have and do in place of the built-in numbers.
insert into punctual.default_quotas (name, most)
select name, most from unnest(:names::text[], :mosts::integer[]) as given (name, most)
on conflict (name) do update set most = excluded.most
returning name
