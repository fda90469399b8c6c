// Generated from find-log-query.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a tenant's query of logs with what it found; one of the nodes' own log only for those who see that.
 * Index: log_queries_pkey.
 */
export const findLogQuery: Statement<{
  readonly tenant: string;
  readonly id: string;
  readonly seesServer: boolean;
}, {
  readonly id: string;
  readonly query: string;
  readonly logGroups: string[];
  readonly createdAt: Date;
  readonly found: unknown;
  readonly statistics: unknown;
}> = {
  name: "find-log-query-13731ae03467",
  parameters: ["tenant", "id", "seesServer"],
  columns: ["id", "query", "logGroups", "createdAt", "found", "statistics"],
  text: `select id, query, log_groups, created_at, found, statistics
  from punctual.log_queries
 where tenant = $1
   and id = $2
   and (not of_server or $3::boolean)`,
};
