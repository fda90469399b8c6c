// Generated from write-server-log.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes lines of a node's own log, in their order, and notes that its stream is alive.
 */
export const writeServerLog: Statement<{
  readonly stream: string;
  readonly loggedAts: readonly (Date | null)[];
  readonly levels: readonly (string | null)[];
  readonly messages: readonly (string | null)[];
  readonly datas: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "write-server-log-59c6a66139f0",
  parameters: ["stream", "loggedAts", "levels", "messages", "datas"],
  columns: [],
  text: `with stream as (
  insert into punctual.server_log_streams as s (name, created_at, written_at)
  values ($1, (select punctual.now()), (select punctual.now()))
  on conflict (name) do update set written_at = excluded.written_at
)
insert into punctual.server_log (stream, logged_at, level, message, data)
select $1, l.logged_at, l.level, l.message, l.data
  from unnest($2::timestamptz[], $3::text[], $4::text[], $5::json[])
       with ordinality as l (logged_at, level, message, data, place)
 order by l.place`,
};
