-- Stores days of several series whose points were fetched from 00:00 on.
-- Guarantee: what is stored of such a day is these points and no others, however often; where they are the same, nothing changes.
insert into public.hourly_price_days as d (coin_id, currency, date, milliseconds, prices)
select (:coins::text[])[series], (:currencies::text[])[series], date '1970-01-01' + day,
       (:milliseconds::integer[])[first : last], (:prices::double precision[])[first : last]
  from unnest(:series_places::integer[], :days::integer[], :first_places::integer[], :last_places::integer[])
       as given (series, day, first, last)
 order by 1, 2, 3
on conflict (coin_id, currency, date) do update set milliseconds = excluded.milliseconds, prices = excluded.prices
 where (d.milliseconds, d.prices) is distinct from (excluded.milliseconds, excluded.prices)
