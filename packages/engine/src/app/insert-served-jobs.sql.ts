// Generated from insert-served-jobs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes the jobs that an app serves.
 * Guarantee: one app serves a job of a tenant; a job that another serves comes back as no row.
 */
export const insertServedJobs: Statement<{
  readonly tenant: string;
  readonly app: string;
  readonly jobs: readonly (string | null)[];
}, {
  readonly job: string;
}> = {
  name: "insert-served-jobs-05229bc0e087",
  parameters: ["tenant", "app", "jobs"],
  columns: ["job"],
  text: `insert into punctual.app_jobs (tenant, job, app)
select $1, job, $2 from unnest($3::text[]) as job order by job
on conflict (tenant, job) do update set app = excluded.app where app_jobs.app = excluded.app
returning job`,
};
