-- Finds where a user's results go.
select email, email_verified from public.prompt_users where user_id = :user_id
