-- Lists every coin in every currency with its latest price, by coin and currency, after a cursor.
select c.id, c.symbol, c.name, u.code, last.price as "price?",
       last.date::timestamp at time zone 'UTC' + last.millisecond * interval '1 millisecond' as "at?"
  from public.coins c
 cross join public.currencies u
  left join lateral (
   select d.date, d.milliseconds[cardinality(d.milliseconds)] as millisecond, d.prices[cardinality(d.prices)] as price
     from public.hourly_price_days d
    where d.coin_id = c.id
      and d.currency = u.code
    order by d.date desc
    limit 1
 ) last on true
 where (c.id, u.code) > (:last_coin, :last_currency)
 order by c.id, u.code
 limit :limit
