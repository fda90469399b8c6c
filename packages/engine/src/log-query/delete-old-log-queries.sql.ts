// Generated from delete-old-log-queries.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets what queries of logs found more than a day ago.
 * Index: log_queries_age.
 */
export const deleteOldLogQueries: Statement<null, Readonly<Record<never, never>>> = {
  name: "delete-old-log-queries-12dfe1fb8ef3",
  parameters: [],
  columns: [],
  text: `delete from punctual.log_queries where created_at < (select punctual.now()) - interval '24 hours'`,
};
