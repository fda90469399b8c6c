-- Records that a run's mail was accepted. Guarantee: the first time stays.
update public.prompt_results
   set status = 'succeeded', error = null, email_to = :email_to, emailed_at = punctual.now()
 where user_id = :user_id and prompt_id = :prompt_id and run_id = :run_id and emailed_at is null
