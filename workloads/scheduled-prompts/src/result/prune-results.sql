-- Deletes a batch of results that are older than so many days. Uses prompt_results_by_age.
with old as materialized (
  select user_id, prompt_id, run_id from public.prompt_results
   where created_at <= punctual.now() - make_interval(days => :days)
   order by created_at limit :limit for update skip locked
), deleted as (
  delete from public.prompt_results r using old
   where r.user_id = old.user_id and r.prompt_id = old.prompt_id and r.run_id = old.run_id
  returning 1
)
select count(*)::int as "deleted!" from deleted
