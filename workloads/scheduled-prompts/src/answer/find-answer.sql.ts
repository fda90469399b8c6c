// Generated from find-answer.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds what a call was answered, within 24 hours of it.
 */
export const findAnswer: Statement<{
  readonly userId: string;
  readonly subject: string;
  readonly key: string;
}, {
  readonly answer: unknown;
}> = {
  name: "find-answer-0f80e443b130",
  parameters: ["userId", "subject", "key"],
  columns: ["answer"],
  text: `select answer
  from public.prompt_answers
 where user_id = $1 and subject = $2 and idempotency_key = $3
   and created_at > punctual.now() - interval '24 hours'`,
};
