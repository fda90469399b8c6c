-- Makes the given currencies known.
insert into public.currencies (code)
select code from unnest(:codes::text[]) as given (code) order by code
on conflict (code) do nothing
