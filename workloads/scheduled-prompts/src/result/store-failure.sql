-- Stores why a run failed for good. Guarantee: an answer that is stored stays, and a mail that was sent is no failure.
insert into public.prompt_results as known (user_id, prompt_id, run_id, scheduled_at, status, model, error)
select p.user_id, p.id, :run_id, :scheduled_at, 'failed', :model, :error
  from public.prompts p
 where p.user_id = :user_id and p.id = :prompt_id
on conflict (user_id, prompt_id, run_id) do update
   set status = excluded.status, error = excluded.error
 where known.emailed_at is null
