// Generated from list-apps.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's apps by name, with their jobs, after a cursor.
 */
export const listApps: Statement<{
  readonly tenant: string;
  readonly name: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
  readonly url: string;
  readonly connection: string | null;
  readonly timeoutSeconds: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly jobs: string[];
}> = {
  name: "list-apps-b3eecd41d476",
  parameters: ["tenant", "name", "after", "limit"],
  columns: ["name", "url", "connection", "timeoutSeconds", "createdAt", "updatedAt", "jobs"],
  text: `select a.name, a.url, a.connection, a.timeout_seconds, a.created_at, a.updated_at,
       array(select j.job from punctual.app_jobs j where j.tenant = a.tenant and j.app = a.name order by j.job) as "jobs!"
  from punctual.apps a
 where a.tenant = $1
   and ($2::text is null or a.name = $2)
   and ($3::text is null or a.name > $3)
 order by a.name
 limit $4`,
};
