// Generated from find-result.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds what a run has come to so far.
 */
export const findResult: Statement<{
  readonly userId: string;
  readonly promptId: string;
  readonly runId: string;
}, {
  readonly runId: string;
  readonly status: string;
  readonly model: string;
  readonly output: string | null;
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
  readonly totalTokens: number | null;
  readonly error: string | null;
  readonly emailTo: string | null;
  readonly emailedAt: Date | null;
}> = {
  name: "find-result-e31b93b45859",
  parameters: ["userId", "promptId", "runId"],
  columns: ["runId", "status", "model", "output", "promptTokens", "completionTokens", "totalTokens", "error", "emailTo", "emailedAt"],
  text: `select run_id, status, model, output, prompt_tokens, completion_tokens, total_tokens, error, email_to, emailed_at
  from public.prompt_results
 where user_id = $1 and prompt_id = $2 and run_id = $3`,
};
