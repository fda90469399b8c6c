// Generated from find-job-key-holder.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds the open run that holds a job's key.
 * Index: queue_job_key.
 */
export const findJobKeyHolder: Statement<{
  readonly tenant: string;
  readonly job: string;
  readonly jobKey: string;
}, {
  readonly runId: string;
}> = {
  name: "find-job-key-holder-fd4fcda29dd4",
  parameters: ["tenant", "job", "jobKey"],
  columns: ["runId"],
  text: `select run_id from punctual.queue where tenant = $1 and job = $2 and job_key = $3`,
};
