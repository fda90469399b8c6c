-- Lists users that have a product to record, after a user id, in the order of their ids.
select u.user_id from public.users u
 where u.user_id > :after
   and exists (select from public.products p where p.user_id = u.user_id and p.archived_at is null)
 order by u.user_id
 limit :limit
