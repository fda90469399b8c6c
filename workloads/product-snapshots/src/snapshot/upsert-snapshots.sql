-- Records one day's value of every product of the given users, again or for the first time.
-- Guarantee: one row per product and day; recording the same day again changes nothing but the value.
insert into public.product_snapshots as s (user_id, product_id, date, value, currency, taken_at)
select user_id, product_id, :date, value, currency, (select punctual.now())
  from public.products
 where user_id = any(:users)
   and archived_at is null
 order by user_id, product_id
on conflict (user_id, product_id, date) do update
   set value = excluded.value, currency = excluded.currency, taken_at = excluded.taken_at
 where (s.value, s.currency) is distinct from (excluded.value, excluded.currency)
