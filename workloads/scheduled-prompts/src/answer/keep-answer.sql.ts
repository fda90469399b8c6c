// Generated from keep-answer.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps what a call was answered; one of more than 24 hours ago gives way.
 */
export const keepAnswer: Statement<{
  readonly userId: string;
  readonly subject: string;
  readonly key: string;
  readonly promptId: string;
  readonly answer: string;
}, Readonly<Record<never, never>>> = {
  name: "keep-answer-79cf573be8d9",
  parameters: ["userId", "subject", "key", "promptId", "answer"],
  columns: [],
  text: `insert into public.prompt_answers as kept (user_id, subject, idempotency_key, prompt_id, answer)
values ($1, $2, $3, $4, $5)
on conflict (user_id, subject, idempotency_key) do update
   set prompt_id = excluded.prompt_id, answer = excluded.answer, created_at = excluded.created_at`,
};
