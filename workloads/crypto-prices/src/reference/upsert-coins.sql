-- Makes the given coins known.
-- Guarantee: again, it changes nothing but a symbol or a name that is another now.
insert into public.coins as c (id, symbol, name)
select id, symbol, name from unnest(:ids::text[], :symbols::text[], :names::text[]) as given (id, symbol, name) order by id
on conflict (id) do update set symbol = excluded.symbol, name = excluded.name
 where (c.symbol, c.name) is distinct from (excluded.symbol, excluded.name)
