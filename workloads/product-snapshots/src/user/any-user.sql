-- Tells whether there is any user.
select user_id from public.users limit 1
