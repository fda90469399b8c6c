-- Locks a user until the end of the transaction. Guarantee: one change of a user's prompts at a time, so that none is counted past.
select user_id from public.prompt_users where user_id = :user_id for update
