// Generated from find-other-servers.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads which of the given jobs another app serves.
 */
export const findOtherServers: Statement<{
  readonly tenant: string;
  readonly app: string;
  readonly jobs: readonly (string | null)[];
}, {
  readonly job: string;
  readonly app: string;
}> = {
  name: "find-other-servers-45c627588240",
  parameters: ["tenant", "app", "jobs"],
  columns: ["job", "app"],
  text: `select job, app from punctual.app_jobs where tenant = $1 and app <> $2 and job = any($3::text[]) order by job`,
};
