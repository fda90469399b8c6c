// Generated from list-run-log.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a run's log, oldest line first, after a line.
 */
export const listRunLog: Statement<{
  readonly runId: string;
  readonly scheduledAt: Date;
  readonly afterLine: string | number;
  readonly limit: string | number;
}, {
  readonly line: string;
  readonly loggedAt: Date;
  readonly level: string;
  readonly message: string;
  readonly data: unknown;
}> = {
  name: "list-run-log-87deff563d10",
  parameters: ["runId", "scheduledAt", "afterLine", "limit"],
  columns: ["line", "loggedAt", "level", "message", "data"],
  text: `select line, logged_at, level, message, data
  from punctual.run_log
 where run_id = $1 and scheduled_at = $2 and line > $3
 order by line
 limit $4`,
};
