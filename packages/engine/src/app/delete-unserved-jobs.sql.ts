// Generated from delete-unserved-jobs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes away the jobs that an app serves no more.
 */
export const deleteUnservedJobs: Statement<{
  readonly tenant: string;
  readonly app: string;
  readonly jobs: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "delete-unserved-jobs-fd5ebf8c1124",
  parameters: ["tenant", "app", "jobs"],
  columns: [],
  text: `delete from punctual.app_jobs where tenant = $1 and app = $2 and job <> all($3::text[])`,
};
