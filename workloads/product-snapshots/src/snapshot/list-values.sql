-- Adds up what a user's products were worth by day and currency, newest day first, after a cursor.
select date, currency, sum(value) as "value!", count(*)::int as "products!"
  from public.product_snapshots
 where user_id = :user_id
   and date between coalesce(:from?, '-infinity'::date) and least(:to?, :last_date?, 'infinity'::date)
   and (date < :last_date? or currency > :last_currency? or :last_date?::date is null)
 group by date, currency
 order by date desc, currency
 limit :limit
