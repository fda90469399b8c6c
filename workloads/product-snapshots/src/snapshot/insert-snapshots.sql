-- Records one day's value of every product of the given users, none of which has been recorded for that day.
-- Guarantee: all of their products, or none and a unique violation when one is there already.
-- Without `on conflict`, which would write each row to the log twice.
insert into public.product_snapshots (user_id, product_id, date, value, currency, taken_at)
select user_id, product_id, :date, value, currency, (select punctual.now())
  from public.products
 where user_id = any(:users)
   and archived_at is null
 order by user_id, product_id
