// Generated from list-due-streams.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists streams with an event in a month or before it, after a stream id, in the order of their ids.
 */
export const listDueStreams: Statement<{
  readonly after: string;
  readonly month: string;
  readonly limit: string | number;
}, {
  readonly streamId: string;
}> = {
  name: "list-due-streams-5694e371ef24",
  parameters: ["after", "month", "limit"],
  columns: ["streamId"],
  text: `select stream_id from public.stream_months
 where stream_id > $1
 group by stream_id
having min(month) <= $2
 order by stream_id
 limit $3`,
};
