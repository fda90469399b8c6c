-- Finds what a call was answered, within 24 hours of it.
select answer
  from public.prompt_answers
 where user_id = :user_id and subject = :subject and idempotency_key = :key
   and created_at > punctual.now() - interval '24 hours'
