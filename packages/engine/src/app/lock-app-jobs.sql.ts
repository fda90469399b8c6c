// Generated from lock-app-jobs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes the rows of the jobs that an app serves, before some of them go.
 */
export const lockAppJobs: Statement<{
  readonly tenant: string;
  readonly app: string;
}, {
  readonly job: string;
}> = {
  name: "lock-app-jobs-0f362766d48d",
  parameters: ["tenant", "app"],
  columns: ["job"],
  text: `select job from punctual.app_jobs where tenant = $1 and app = $2 order by job for update`,
};
