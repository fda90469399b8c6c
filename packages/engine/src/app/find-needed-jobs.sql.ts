// Generated from find-needed-jobs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads which of the given jobs a living schedule of the tenant has as its target.
 */
export const findNeededJobs: Statement<{
  readonly tenant: string;
  readonly jobs: readonly (string | null)[];
}, {
  readonly job: string;
  readonly schedule: string;
}> = {
  name: "find-needed-jobs-5db80add71ef",
  parameters: ["tenant", "jobs"],
  columns: ["job", "schedule"],
  text: `select v.target ->> 'job' as "job!", s.group_name || '/' || s.name as "schedule!"
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
 where s.tenant = $1
   and s.state <> 'deleted'
   and v.target ->> 'job' = any($2::text[])
 limit 1`,
};
