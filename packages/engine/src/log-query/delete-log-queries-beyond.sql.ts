// Generated from delete-log-queries-beyond.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a tenant's queries of logs but for so many, the oldest first.
 * Index: log_queries_created.
 */
export const deleteLogQueriesBeyond: Statement<{
  readonly tenant: string;
  readonly most: string | number;
}, Readonly<Record<never, never>>> = {
  name: "delete-log-queries-beyond-35cfab16750c",
  parameters: ["tenant", "most"],
  columns: [],
  text: `delete from punctual.log_queries
 where tenant = $1
   and id in (select id from punctual.log_queries where tenant = $1 order by created_at desc, id desc offset $2)`,
};
