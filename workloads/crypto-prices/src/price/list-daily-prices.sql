-- Lists a series' daily averages, newest first, after a cursor.
select date, average, points, updated_at
  from public.daily_prices
 where coin_id = :coin
   and currency = :currency
   and date between coalesce(:from?, '-infinity'::date) and coalesce(:to?, 'infinity'::date)
   and (date < :before? or :before?::date is null)
 order by date desc
 limit :limit
