// Generated from delete-old-server-streams.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets starts of nodes of whose log no line can be left.
 * Index: server_log_streams_written.
 */
export const deleteOldServerStreams: Statement<{
  readonly hours: number;
}, Readonly<Record<never, never>>> = {
  name: "delete-old-server-streams-ae78ab9e945c",
  parameters: ["hours"],
  columns: [],
  text: `delete from punctual.server_log_streams where written_at < (select punctual.now()) - make_interval(hours => $1)`,
};
