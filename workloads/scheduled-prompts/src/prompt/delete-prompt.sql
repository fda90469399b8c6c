-- Deletes a user's prompt with its results.
delete from public.prompts where user_id = :user_id and id = :id
returning id
