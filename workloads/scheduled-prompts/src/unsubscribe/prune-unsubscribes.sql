-- Deletes a batch of links whose mails are older than so many days. Uses prompt_unsubscribes_by_age.
with old as materialized (
  select token_hash from public.prompt_unsubscribes
   where created_at <= punctual.now() - make_interval(days => :days)
   order by created_at limit :limit for update skip locked
), deleted as (
  delete from public.prompt_unsubscribes u using old where u.token_hash = old.token_hash
  returning 1
)
select count(*)::int as "deleted!" from deleted
