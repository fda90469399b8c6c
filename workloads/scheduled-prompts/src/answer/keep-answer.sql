-- Keeps what a call was answered; one of more than 24 hours ago gives way.
insert into public.prompt_answers as kept (user_id, subject, idempotency_key, prompt_id, answer)
values (:user_id, :subject, :key, :prompt_id, :answer)
on conflict (user_id, subject, idempotency_key) do update
   set prompt_id = excluded.prompt_id, answer = excluded.answer, created_at = excluded.created_at
