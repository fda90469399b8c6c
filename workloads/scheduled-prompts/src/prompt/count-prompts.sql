-- Counts a user's prompts. Guarantee: exact while the user is locked.
select count(*)::int as "prompts!" from public.prompts where user_id = :user_id
