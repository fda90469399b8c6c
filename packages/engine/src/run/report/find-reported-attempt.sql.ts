// Generated from find-reported-attempt.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads the attempt that a token stands for while it holds its run, with what its end is judged by.
 */
export const findReportedAttempt: Statement<{
  readonly runId: string;
  readonly token: string | number;
}, {
  readonly runId: string;
  readonly scheduledAt: Date;
  readonly token: string;
  readonly retries: number;
  readonly expiresAt: Date;
  readonly tenant: string;
  readonly kind: string;
  readonly maxRetries: number;
  readonly now: Date;
}> = {
  name: "find-reported-attempt-b3f79ff6f9b5",
  parameters: ["runId", "token"],
  columns: ["runId", "scheduledAt", "token", "retries", "expiresAt", "tenant", "kind", "maxRetries", "now"],
  text: `select q.run_id, q.scheduled_at, q.token as "token!", q.retries, q.expires_at, q.tenant, r.kind, coalesce(v.max_retries, 0) as "max_retries!",
       punctual.now() as "now!"
  from punctual.queue q
  join punctual.runs r on r.id = q.run_id and r.scheduled_at = q.scheduled_at
  left join punctual.schedule_versions v on v.schedule_id = r.schedule_id and v.version = r.schedule_version
 where q.run_id = $1
   and q.token = $2
   and q.state = 'running'`,
};
