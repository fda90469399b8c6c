// Generated from list-job-streams.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the jobs whose names begin so and that had a run within the last days, by name.
 * Index: runs_by_tenant.
 */
export const listJobStreams: Statement<{
  readonly tenant: string;
  readonly jobs: string;
  readonly prefix: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
  readonly createdAt: Date;
}> = {
  name: "list-job-streams-adb4c43e7eb8",
  parameters: ["tenant", "jobs", "prefix", "after", "limit"],
  columns: ["name", "createdAt"],
  text: `select r.job as "name!", min(r.created_at) as "created_at!"
  from punctual.runs r
 where r.tenant = $1
   and r.scheduled_at > (select punctual.now()) - interval '30 days'
   and starts_with(coalesce(r.job, ''), $2)
   and ($3::text is null or starts_with(r.job, $3))
   and ($4::text is null or r.job > $4)
 group by r.job
 order by r.job
 limit $5`,
};
