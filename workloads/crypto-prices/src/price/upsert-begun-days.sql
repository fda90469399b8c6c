-- Stores days of several series whose points were fetched from some time after 00:00 on.
-- Guarantee: such a day keeps the points that it has from before that time; from there on it has these and no others.
insert into public.hourly_price_days as d (coin_id, currency, date, milliseconds, prices)
select (:coins::text[])[series], (:currencies::text[])[series], date '1970-01-01' + day,
       (:milliseconds::integer[])[first : last], (:prices::double precision[])[first : last]
  from unnest(:series_places::integer[], :days::integer[], :first_places::integer[], :last_places::integer[])
       as given (series, day, first, last)
 order by 1, 2, 3
on conflict (coin_id, currency, date) do update
   set milliseconds = d.milliseconds[1 : (select count(*)::integer from unnest(d.milliseconds) m where m < excluded.milliseconds[1])]
                      || excluded.milliseconds,
       prices = d.prices[1 : (select count(*)::integer from unnest(d.milliseconds) m where m < excluded.milliseconds[1])]
                || excluded.prices
