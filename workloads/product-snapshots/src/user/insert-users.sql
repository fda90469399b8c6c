-- Makes the users that are unknown; answers just those.
insert into public.users (user_id, created_at)
select user_id, (select punctual.now()) from unnest(:user_ids::text[]) as given (user_id) order by user_id
on conflict (user_id) do nothing
returning user_id
