// Generated from write-run-log.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes lines of runs' logs.
 */
export const writeRunLog: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly scheduledAts: readonly (Date | null)[];
  readonly loggedAts: readonly (Date | null)[];
  readonly levels: readonly (string | null)[];
  readonly messages: readonly (string | null)[];
  readonly datas: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "write-run-log-ee62d06c3fa2",
  parameters: ["runIds", "scheduledAts", "loggedAts", "levels", "messages", "datas"],
  columns: [],
  text: `insert into punctual.run_log (run_id, scheduled_at, logged_at, level, message, data)
select l.run_id, l.scheduled_at, l.logged_at, l.level, l.message, l.data
  from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::text[], $5::text[], $6::jsonb[])
    as l (run_id, scheduled_at, logged_at, level, message, data)`,
};
