// Generated from hold-job-key.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes the job's key for a run that starts.
 * Guarantee: unique index queue_job_key; where another open run holds the key, no row comes back.
 */
export const holdJobKey: Statement<{
  readonly jobKey: string;
  readonly runId: string;
  readonly token: string | number;
}, {
  readonly runId: string;
}> = {
  name: "hold-job-key-92019f249140",
  parameters: ["jobKey", "runId", "token"],
  columns: ["runId"],
  text: `update punctual.queue q
   set job_key = $1
 where q.run_id = $2
   and q.token = $3
   and not exists (select from punctual.queue o
                    where o.tenant = q.tenant and o.job = q.job and o.job_key = $1 and o.run_id <> q.run_id)
returning q.run_id`,
};
