// Generated from hold-app-job.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Holds the row that says who serves a job, so that it is not taken away while a schedule that needs the job is written.
 */
export const holdAppJob: Statement<{
  readonly tenant: string;
  readonly job: string;
}, {
  readonly app: string;
}> = {
  name: "hold-app-job-9bc4f38742d6",
  parameters: ["tenant", "job"],
  columns: ["app"],
  text: `select app from punctual.app_jobs where tenant = $1 and job = $2 for key share`,
};
