// Generated from prune-answers.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a batch of answers that no repetition gets any more. Uses prompt_answers_by_age.
 */
export const pruneAnswers: Statement<{
  readonly limit: string | number;
}, {
  readonly deleted: number;
}> = {
  name: "prune-answers-7aa568dc7430",
  parameters: ["limit"],
  columns: ["deleted"],
  text: `with old as materialized (
  select user_id, subject, idempotency_key from public.prompt_answers
   where created_at <= punctual.now() - interval '24 hours'
   order by created_at limit $1 for update skip locked
), deleted as (
  delete from public.prompt_answers a using old
   where a.user_id = old.user_id and a.subject = old.subject and a.idempotency_key = old.idempotency_key
  returning 1
)
select count(*)::int as "deleted!" from deleted`,
};
