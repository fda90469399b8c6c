// Generated from mark-emailed.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Records that a run's mail was accepted. Guarantee: the first time stays.
 */
export const markEmailed: Statement<{
  readonly emailTo: string;
  readonly userId: string;
  readonly promptId: string;
  readonly runId: string;
}, Readonly<Record<never, never>>> = {
  name: "mark-emailed-753d64427e05",
  parameters: ["emailTo", "userId", "promptId", "runId"],
  columns: [],
  text: `update public.prompt_results
   set status = 'succeeded', error = null, email_to = $1, emailed_at = punctual.now()
 where user_id = $2 and prompt_id = $3 and run_id = $4 and emailed_at is null`,
};
