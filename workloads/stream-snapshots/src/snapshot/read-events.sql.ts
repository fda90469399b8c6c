// Generated from read-events.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads the events of streams, each from a moment on and up to a common one, log and archive together.
 * In the order in which they are merged; by the index (stream_id, occurred_at, event_id) of each month.
 */
export const readEvents: Statement<{
  readonly streamIds: readonly (string | null)[];
  readonly froms: readonly (Date | null)[];
  readonly until: Date;
}, {
  readonly streamId: string;
  readonly eventId: string;
  readonly occurredAt: Date;
  readonly data: unknown;
}> = {
  name: "read-events-b9129a56cf8d",
  parameters: ["streamIds", "froms", "until"],
  columns: ["streamId", "eventId", "occurredAt", "data"],
  text: `select g.stream_id as "stream_id!", e.event_id as "event_id!", e.occurred_at as "occurred_at!", e.data as "data!"
  from unnest($1::text[], $2::timestamptz[]) as g (stream_id, from_at)
 cross join lateral (
   select l.event_id, l.occurred_at, l.data from public.event_log l
    where l.stream_id = g.stream_id and l.occurred_at >= g.from_at and l.occurred_at < $3
   union all
   select a.event_id, a.occurred_at, a.data from public.stream_archive a
    where a.stream_id = g.stream_id and a.occurred_at >= g.from_at and a.occurred_at < $3
 ) e
 order by g.stream_id, e.occurred_at, e.event_id`,
};
