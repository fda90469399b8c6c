// Generated from find-snapshot.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a stream's snapshot of a month.
 */
export const findSnapshot: Statement<{
  readonly streamId: string;
  readonly month: string;
}, {
  readonly streamId: string;
  readonly month: string;
  readonly state: unknown;
  readonly eventCount: string;
  readonly lastEventAt: Date;
  readonly createdAt: Date;
}> = {
  name: "find-snapshot-4a4b02f53ded",
  parameters: ["streamId", "month"],
  columns: ["streamId", "month", "state", "eventCount", "lastEventAt", "createdAt"],
  text: `select stream_id, month, state, event_count, last_event_at, created_at
  from public.stream_snapshots
 where stream_id = $1 and month = $2`,
};
