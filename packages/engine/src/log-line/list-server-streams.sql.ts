// Generated from list-server-streams.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the starts of nodes that have logged, by name, after one.
 * Index: server_log_streams_pkey.
 */
export const listServerStreams: Statement<{
  readonly prefix: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
  readonly createdAt: Date;
}> = {
  name: "list-server-streams-f0ade30937a8",
  parameters: ["prefix", "after", "limit"],
  columns: ["name", "createdAt"],
  text: `select name, created_at
  from punctual.server_log_streams
 where ($1::text is null or starts_with(name, $1))
   and ($2::text is null or name > $2)
 order by name
 limit $3`,
};
