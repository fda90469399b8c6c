-- Lists a series' points, newest first, after a cursor.
-- Every day has a point, so that as many days as points are wanted are enough, and one that the cursor may have used up.
select p.at as "at!", p.price as "price!"
  from (
    select d.date, d.milliseconds, d.prices
      from public.hourly_price_days d
     where d.coin_id = :coin
       and d.currency = :currency
       and d.date between coalesce(:from?, '-infinity'::date) and coalesce(:to?, 'infinity'::date)
       and (d.date <= (:before?::timestamptz at time zone 'UTC')::date or :before?::timestamptz is null)
     order by d.date desc
     limit :limit + 1
  ) d
 cross join lateral (
   select d.date::timestamp at time zone 'UTC' + given.millisecond * interval '1 millisecond' as at, given.price
     from unnest(d.milliseconds, d.prices) as given (millisecond, price)
 ) p
 where p.at < :before? or :before?::timestamptz is null
 order by p.at desc
 limit :limit
