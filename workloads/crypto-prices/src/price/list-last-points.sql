-- Finds when the last stored point of each of the given series was; a series without one has no row.
select s.coin_id as "coin_id!", s.currency as "currency!",
       last.date::timestamp at time zone 'UTC' + last.millisecond * interval '1 millisecond' as "at!"
  from unnest(:coins::text[], :currencies::text[]) as s (coin_id, currency)
 cross join lateral (
   select d.date, d.milliseconds[cardinality(d.milliseconds)] as millisecond
     from public.hourly_price_days d
    where d.coin_id = s.coin_id
      and d.currency = s.currency
    order by d.date desc
    limit 1
 ) last
