-- Archives every product of a user; those that are archived keep their moment.
update public.products
   set archived_at = n.now, updated_at = n.now
  from (select punctual.now() as now) n
 where user_id = :user_id
   and archived_at is null
