// Generated from list-attempts.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a run's ended attempts, the one by which it succeeded and the one under way, in order.
 */
export const listAttempts: Statement<{
  readonly runId: string;
  readonly scheduledAt: Date;
}, {
  readonly number: number | null;
  readonly token: string | null;
  readonly node: string | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly outcome: string | null;
  readonly status: number | null;
  readonly error: string | null;
  readonly responseExcerpt: string | null;
}> = {
  name: "list-attempts-4b86fa1e58e7",
  parameters: ["runId", "scheduledAt"],
  columns: ["number", "token", "node", "startedAt", "endedAt", "outcome", "status", "error", "responseExcerpt"],
  text: `select number, token, node, started_at, ended_at as "ended_at?", outcome as "outcome?", status, error, response_excerpt
  from punctual.attempts
 where run_id = $1 and scheduled_at = $2
 union all
select attempt_count, token as "token!", node as "node!", attempt_at as "started_at!", ended_at, 'succeeded', status, error, response_excerpt
  from punctual.runs
 where id = $1 and scheduled_at = $2 and state = 'succeeded' and token is not null
 union all
select attempt, token as "token!", node as "node!", attempt_started_at as "started_at!", null, null, null, null, null
  from punctual.queue
 where run_id = $1 and state = 'running'
 order by 2`,
};
