// Generated from delete-old-server-lines.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes lines of the nodes' own log that are old, or more than so many: the oldest first.
 * Indexes: server_log_pkey, server_log_logged.
 */
export const deleteOldServerLines: Statement<{
  readonly most: string | number;
  readonly hours: number;
  readonly limit: string | number;
}, {
  readonly line: string;
}> = {
  name: "delete-old-server-lines-9f883d318024",
  parameters: ["most", "hours", "limit"],
  columns: ["line"],
  text: `with kept as materialized (
  select greatest(
           (select max(line) from punctual.server_log) - $1::bigint,
           (select line from punctual.server_log
             where logged_at < (select punctual.now()) - make_interval(hours => $2)
             order by logged_at desc, line desc
             limit 1)) as after_line
), old as materialized (
  select l.line from punctual.server_log l where l.line <= (select after_line from kept) order by l.line limit $3
)
delete from punctual.server_log l using old where l.line = old.line returning l.line`,
};
