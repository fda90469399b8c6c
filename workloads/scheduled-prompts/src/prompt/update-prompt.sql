-- Replaces all that a user's prompt says; no row where the user has none of that id.
update public.prompts
   set name = :name, prompt = :prompt, frequency = :frequency, time = :time?, date = :date?, cron = :cron?,
       day_of_week = :day_of_week?, day_of_month = :day_of_month?, timezone = :timezone, model = :model,
       expression = :expression, updated_at = punctual.now()
 where user_id = :user_id and id = :id
returning user_id, id, name, prompt, frequency, time, date, cron, day_of_week, day_of_month, timezone, model, expression,
          created_at, updated_at
