-- Stores the daily averages of several series that have no points yet.
-- Guarantee: where one of them is there already, nothing is stored, and it fails with a unique violation.
-- An average becomes numeric by way of text: a cast of its own would keep fifteen digits.
insert into public.daily_prices (coin_id, currency, date, average, points, updated_at)
select (:coins::text[])[series], (:currencies::text[])[series], date '1970-01-01' + day, average::text::numeric, points,
       (select punctual.now())
  from unnest(:series_places::integer[], :days::integer[], :averages::double precision[], :points::integer[])
       as given (series, day, average, points)
