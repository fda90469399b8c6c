-- Deletes a user with all prompts and results.
delete from public.prompt_users where user_id = :user_id
returning user_id
