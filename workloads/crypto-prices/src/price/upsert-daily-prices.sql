-- Stores the daily averages of several series.
-- Guarantee: one row a series and day, as the last fetch had it; where it is the same, nothing changes.
-- An average becomes numeric by way of text: a cast of its own would keep fifteen digits.
insert into public.daily_prices as d (coin_id, currency, date, average, points, updated_at)
select (:coins::text[])[series], (:currencies::text[])[series], date '1970-01-01' + day, average::text::numeric, points,
       (select punctual.now())
  from unnest(:series_places::integer[], :days::integer[], :averages::double precision[], :points::integer[])
       as given (series, day, average, points)
 order by 1, 2, 3
on conflict (coin_id, currency, date) do update
   set average = excluded.average, points = excluded.points, updated_at = excluded.updated_at
 where (d.average, d.points) is distinct from (excluded.average, excluded.points)
