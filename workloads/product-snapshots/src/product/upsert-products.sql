-- Stores products by user and id; no product may be given twice.
-- Guarantee: products that are not named stay; one that stays archived keeps the moment it was archived at.
insert into public.products as p (user_id, product_id, name, value, currency, archived_at, updated_at)
select g.user_id, g.product_id, g.name, g.value, g.currency, case when g.archived then n.now end, n.now
  from unnest(:user_ids::text[], :product_ids::text[], :names::text[], :values::numeric[], :currencies::text[], :archived::boolean[])
       as g (user_id, product_id, name, value, currency, archived),
       (select punctual.now() as now) n
 order by g.user_id, g.product_id
on conflict (user_id, product_id) do update
   set name = excluded.name, value = excluded.value, currency = excluded.currency, updated_at = excluded.updated_at,
       archived_at = case when excluded.archived_at is not null then coalesce(p.archived_at, excluded.archived_at) end
