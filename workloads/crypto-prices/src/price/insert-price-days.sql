-- Stores days of several series that have none yet.
-- Guarantee: where one of them is there already, nothing is stored, and it fails with a unique violation.
insert into public.hourly_price_days (coin_id, currency, date, milliseconds, prices)
select (:coins::text[])[series], (:currencies::text[])[series], date '1970-01-01' + day,
       (:milliseconds::integer[])[first : last], (:prices::double precision[])[first : last]
  from unnest(:series_places::integer[], :days::integer[], :first_places::integer[], :last_places::integer[])
       as given (series, day, first, last)
