-- Keeps the hash of a link's token; nothing for a prompt that is gone.
insert into public.prompt_unsubscribes (token_hash, user_id, prompt_id)
select :token_hash, p.user_id, p.id from public.prompts p where p.user_id = :user_id and p.id = :prompt_id
