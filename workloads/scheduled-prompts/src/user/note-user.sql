-- Keeps the address of a user's latest valid token. Guarantee: a token that was issued before the one that is known changes
-- nothing, nor does one that says the same. A moment of issue that lies ahead counts as now.
insert into public.prompt_users as known (user_id, email, email_verified, token_issued_at)
select :user_id, :email, :email_verified, least(:issued_at?::timestamptz, date_trunc('second', punctual.now()))
 where not exists (
   select from public.prompt_users u
    where u.user_id = :user_id
      and u.email = :email
      and u.email_verified = :email_verified
      and (:issued_at?::timestamptz is null or u.token_issued_at >= :issued_at?::timestamptz)
 )
on conflict (user_id) do update
   set email = excluded.email,
       email_verified = excluded.email_verified,
       token_issued_at = excluded.token_issued_at,
       updated_at = punctual.now()
 where known.token_issued_at is null
    or excluded.token_issued_at is null
    or excluded.token_issued_at >= known.token_issued_at
