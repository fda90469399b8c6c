-- Stores a new prompt.
insert into public.prompts
       (user_id, id, name, prompt, frequency, time, date, cron, day_of_week, day_of_month, timezone, model, expression)
values (:user_id, :id, :name, :prompt, :frequency, :time?, :date?, :cron?, :day_of_week?, :day_of_month?, :timezone, :model,
        :expression)
returning user_id, id, name, prompt, frequency, time, date, cron, day_of_week, day_of_month, timezone, model, expression,
          created_at, updated_at
