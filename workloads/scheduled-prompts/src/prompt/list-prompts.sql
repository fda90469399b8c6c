-- Lists a user's prompts, newest first, after a cursor.
select user_id, id, name, prompt, frequency, time, date, cron, day_of_week, day_of_month, timezone, model, expression,
       created_at, updated_at
  from public.prompts
 where user_id = :user_id
   and (:last_created_at?::timestamptz is null or (created_at, id) < (:last_created_at?::timestamptz, :last_id?::text))
 order by created_at desc, id desc
 limit :limit
