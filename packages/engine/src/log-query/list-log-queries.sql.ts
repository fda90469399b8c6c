// Generated from list-log-queries.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's queries of logs, the newest first, after one; those of the nodes' own log only for those who see that.
 * Index: log_queries_created.
 */
export const listLogQueries: Statement<{
  readonly tenant: string;
  readonly seesServer: boolean;
  readonly logGroup: string | null;
  readonly afterAt: Date | null;
  readonly afterId: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly query: string;
  readonly logGroups: string[];
  readonly createdAt: Date;
}> = {
  name: "list-log-queries-0f69adf6b319",
  parameters: ["tenant", "seesServer", "logGroup", "afterAt", "afterId", "limit"],
  columns: ["id", "query", "logGroups", "createdAt"],
  text: `select id, query, log_groups, created_at
  from punctual.log_queries
 where tenant = $1
   and (not of_server or $2::boolean)
   and ($3::text is null or $3 = any (log_groups))
   and ($4::timestamptz is null or (created_at, id) < ($4, $5::uuid))
 order by created_at desc, id desc
 limit $6`,
};
