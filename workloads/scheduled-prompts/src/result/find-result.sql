-- Finds what a run has come to so far.
select run_id, status, model, output, prompt_tokens, completion_tokens, total_tokens, error, email_to, emailed_at
  from public.prompt_results
 where user_id = :user_id and prompt_id = :prompt_id and run_id = :run_id
