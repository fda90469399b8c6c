// Generated from list-results.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a prompt's results, newest first, after a cursor. Uses prompt_results_newest_first.
 */
export const listResults: Statement<{
  readonly userId: string;
  readonly promptId: string;
  readonly lastCreatedAt: Date | null;
  readonly lastId: string | null;
  readonly limit: string | number;
}, {
  readonly runId: string;
  readonly promptId: string;
  readonly scheduledAt: Date;
  readonly createdAt: Date;
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
  name: "list-results-c69c349491cd",
  parameters: ["userId", "promptId", "lastCreatedAt", "lastId", "limit"],
  columns: ["runId", "promptId", "scheduledAt", "createdAt", "status", "model", "output", "promptTokens", "completionTokens", "totalTokens", "error", "emailTo", "emailedAt"],
  text: `select run_id, prompt_id, scheduled_at, created_at, status, model, output, prompt_tokens, completion_tokens, total_tokens,
       error, email_to, emailed_at
  from public.prompt_results
 where user_id = $1 and prompt_id = $2
   and ($3::timestamptz is null or (created_at, run_id) < ($3::timestamptz, $4::uuid))
 order by created_at desc, run_id desc
 limit $5`,
};
