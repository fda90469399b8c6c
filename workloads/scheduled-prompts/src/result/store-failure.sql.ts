// Generated from store-failure.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores why a run failed for good. Guarantee: an answer that is stored stays, and a mail that was sent is no failure.
 */
export const storeFailure: Statement<{
  readonly runId: string;
  readonly scheduledAt: Date;
  readonly model: string;
  readonly error: string;
  readonly userId: string;
  readonly promptId: string;
}, Readonly<Record<never, never>>> = {
  name: "store-failure-4da682c07e38",
  parameters: ["runId", "scheduledAt", "model", "error", "userId", "promptId"],
  columns: [],
  text: `insert into public.prompt_results as known (user_id, prompt_id, run_id, scheduled_at, status, model, error)
select p.user_id, p.id, $1, $2, 'failed', $3, $4
  from public.prompts p
 where p.user_id = $5 and p.id = $6
on conflict (user_id, prompt_id, run_id) do update
   set status = excluded.status, error = excluded.error
 where known.emailed_at is null`,
};
