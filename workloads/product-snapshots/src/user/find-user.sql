-- Tells whether a user is known.
select user_id from public.users where user_id = :user_id
