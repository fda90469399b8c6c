-- Stores what the model answered. Guarantee: the first answer of a run stays; a second changes nothing, a failure gives way.
-- Nothing is stored for a prompt that is gone.
insert into public.prompt_results as known
       (user_id, prompt_id, run_id, scheduled_at, status, model, output, prompt_tokens, completion_tokens, total_tokens)
select p.user_id, p.id, :run_id, :scheduled_at, 'succeeded', :model, :output, :prompt_tokens?, :completion_tokens?,
       :total_tokens?
  from public.prompts p
 where p.user_id = :user_id and p.id = :prompt_id
on conflict (user_id, prompt_id, run_id) do update
   set status = excluded.status, model = excluded.model, output = excluded.output, error = null,
       prompt_tokens = excluded.prompt_tokens, completion_tokens = excluded.completion_tokens,
       total_tokens = excluded.total_tokens
 where known.output is null
