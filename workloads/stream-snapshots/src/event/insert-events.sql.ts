// Generated from insert-events.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Records events of a stream.
 * Guarantee: all of them, or none and a unique violation when the stream has one of the ids already; a check violation
 * when a month has no partition yet.
 */
export const insertEvents: Statement<{
  readonly streamId: string;
  readonly eventIds: readonly (string | null)[];
  readonly types: readonly (string | null)[];
  readonly occurredAts: readonly (Date | null)[];
  readonly data: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "insert-events-575bf8d02067",
  parameters: ["streamId", "eventIds", "types", "occurredAts", "data"],
  columns: [],
  text: `insert into public.event_log (stream_id, event_id, type, occurred_at, data, recorded_at)
select $1, event_id, type, occurred_at, data::jsonb, (select punctual.now())
  from unnest($2::text[], $3::text[], $4::timestamptz[], $5::text[])
       as given (event_id, type, occurred_at, data)`,
};
