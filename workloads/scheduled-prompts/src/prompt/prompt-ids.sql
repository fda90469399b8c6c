-- Reads the ids of all prompts of a user.
select id from public.prompts where user_id = :user_id order by id
