-- Finds the last run that has brought prices, with the time it is now; no run where there was none.
select f.run_id as "run_id?", f.succeeded_at as "succeeded_at?", c.now as "now!"
  from (select punctual.now() as now) c
  left join public.price_fetches f on true
