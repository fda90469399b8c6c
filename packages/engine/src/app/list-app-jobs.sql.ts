// Generated from list-app-jobs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the jobs that a tenant's apps serve, by name.
 */
export const listAppJobs: Statement<{
  readonly tenant: string;
}, {
  readonly job: string;
}> = {
  name: "list-app-jobs-75b2fb3452e6",
  parameters: ["tenant"],
  columns: ["job"],
  text: `select job from punctual.app_jobs where tenant = $1 order by job`,
};
