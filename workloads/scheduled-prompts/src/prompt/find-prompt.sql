-- Finds a prompt of a user.
select user_id, id, name, prompt, frequency, time, date, cron, day_of_week, day_of_month, timezone, model, expression,
       created_at, updated_at
  from public.prompts
 where user_id = :user_id and id = :id
