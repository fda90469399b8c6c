// Generated from store-completion.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Stores what the model answered. Guarantee: the first answer of a run stays; a second changes nothing, a failure gives way.
 * Nothing is stored for a prompt that is gone.
 */
export const storeCompletion: Statement<{
  readonly runId: string;
  readonly scheduledAt: Date;
  readonly model: string;
  readonly output: string;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
  readonly totalTokens: number | null;
  readonly userId: string;
  readonly promptId: string;
}, Readonly<Record<never, never>>> = {
  name: "store-completion-5ea24dad285c",
  parameters: ["runId", "scheduledAt", "model", "output", "promptTokens", "completionTokens", "totalTokens", "userId", "promptId"],
  columns: [],
  text: `insert into public.prompt_results as known
       (user_id, prompt_id, run_id, scheduled_at, status, model, output, prompt_tokens, completion_tokens, total_tokens)
select p.user_id, p.id, $1, $2, 'succeeded', $3, $4, $5, $6,
       $7
  from public.prompts p
 where p.user_id = $8 and p.id = $9
on conflict (user_id, prompt_id, run_id) do update
   set status = excluded.status, model = excluded.model, output = excluded.output, error = null,
       prompt_tokens = excluded.prompt_tokens, completion_tokens = excluded.completion_tokens,
       total_tokens = excluded.total_tokens
 where known.output is null`,
};
