// Generated from insert-log-query.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps what a query of logs found.
 */
export const insertLogQuery: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly query: string;
  readonly logGroups: readonly (string | null)[];
  readonly ofServer: boolean;
  readonly found: string;
  readonly statistics: string;
}, Readonly<Record<never, never>>> = {
  name: "insert-log-query-099461800dbb",
  parameters: ["id", "tenant", "query", "logGroups", "ofServer", "found", "statistics"],
  columns: [],
  text: `insert into punctual.log_queries (id, tenant, query, log_groups, of_server, found, statistics, created_at)
values ($1, $2, $3, $4, $5, $6, $7, (select punctual.now()))`,
};
