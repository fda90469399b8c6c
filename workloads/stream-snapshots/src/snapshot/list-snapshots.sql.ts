// Generated from list-snapshots.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a stream's snapshots, newest month first, before a month.
 */
export const listSnapshots: Statement<{
  readonly streamId: string;
  readonly before: string | null;
  readonly limit: string | number;
}, {
  readonly streamId: string;
  readonly month: string;
  readonly state: unknown;
  readonly eventCount: string;
  readonly lastEventAt: Date;
  readonly createdAt: Date;
}> = {
  name: "list-snapshots-ea811b66d212",
  parameters: ["streamId", "before", "limit"],
  columns: ["streamId", "month", "state", "eventCount", "lastEventAt", "createdAt"],
  text: `select stream_id, month, state, event_count, last_event_at, created_at
  from public.stream_snapshots
 where stream_id = $1 and (month < $2 or $2::text is null)
 order by month desc
 limit $3`,
};
