-- Lists a prompt's results, newest first, after a cursor. Uses prompt_results_newest_first.
select run_id, prompt_id, scheduled_at, created_at, status, model, output, prompt_tokens, completion_tokens, total_tokens,
       error, email_to, emailed_at
  from public.prompt_results
 where user_id = :user_id and prompt_id = :prompt_id
   and (:last_created_at?::timestamptz is null or (created_at, run_id) < (:last_created_at?::timestamptz, :last_id?::uuid))
 order by created_at desc, run_id desc
 limit :limit
