-- Lists a user's products by id, after a cursor, with the last snapshot of each.
-- Index: the keys.
select p.product_id, p.name, p.value, p.currency, p.archived_at, p.updated_at, h.date as "last_date?"
  from public.products p
  left join lateral (
   select s.date from public.product_snapshots s
    where s.user_id = p.user_id and s.product_id = p.product_id
    order by s.date desc
    limit 1
 ) h on true
 where p.user_id = :user_id
   and p.product_id > :after
 order by p.product_id
 limit :limit
