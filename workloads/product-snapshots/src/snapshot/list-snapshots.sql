-- Lists a user's snapshots, or those of one product, newest day first and by product within a day, after a cursor.
-- One descent of the key per product instead of a read of the user's whole history.
with recursive owned as (
  (select product_id from public.product_snapshots where user_id = :user_id order by product_id limit 1)
  union all
  select (select s.product_id from public.product_snapshots s
           where s.user_id = :user_id and s.product_id > o.product_id order by s.product_id limit 1)
    from owned o where o.product_id is not null
)
select s.product_id, s.date, s.value, s.currency, s.taken_at
  from owned o
 cross join lateral (
   select h.product_id, h.date, h.value, h.currency, h.taken_at
     from public.product_snapshots h
    where h.user_id = :user_id
      and h.product_id = o.product_id
      and (h.product_id = :only? or :only?::text is null)
      and h.date between coalesce(:from?, '-infinity'::date) and least(:to?, :last_date?, 'infinity'::date)
      and (h.date < :last_date? or h.product_id > :last_product_id? or :last_date?::date is null)
    order by h.date desc
    limit :limit
 ) s
 order by s.date desc, s.product_id
 limit :limit
