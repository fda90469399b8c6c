-- Finds whose prompt a link's token pauses.
select u.token_hash, u.user_id, p.name
  from public.prompt_unsubscribes u
  join public.prompts p on p.user_id = u.user_id and p.id = u.prompt_id
 where u.token_hash = :token_hash and u.prompt_id = :prompt_id
