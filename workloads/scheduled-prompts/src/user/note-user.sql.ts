// Generated from note-user.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps the address of a user's latest valid token. Guarantee: a token that was issued before the one that is known changes
 * nothing, nor does one that says the same. A moment of issue that lies ahead counts as now.
 */
export const noteUser: Statement<{
  readonly userId: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly issuedAt: Date | null;
}, Readonly<Record<never, never>>> = {
  name: "note-user-9d630619b5be",
  parameters: ["userId", "email", "emailVerified", "issuedAt"],
  columns: [],
  text: `insert into public.prompt_users as known (user_id, email, email_verified, token_issued_at)
select $1, $2, $3, least($4::timestamptz, date_trunc('second', punctual.now()))
 where not exists (
   select from public.prompt_users u
    where u.user_id = $1
      and u.email = $2
      and u.email_verified = $3
      and ($4::timestamptz is null or u.token_issued_at >= $4::timestamptz)
 )
on conflict (user_id) do update
   set email = excluded.email,
       email_verified = excluded.email_verified,
       token_issued_at = excluded.token_issued_at,
       updated_at = punctual.now()
 where known.token_issued_at is null
    or excluded.token_issued_at is null
    or excluded.token_issued_at >= known.token_issued_at`,
};
