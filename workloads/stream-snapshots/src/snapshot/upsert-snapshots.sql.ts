// Generated from upsert-snapshots.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Records the states of streams at the end of a month; answers those streams of which other events were read than recorded.
 * Guarantee: one row per stream and month, and only from all events that were ever recorded up to then; the same state
 * again changes nothing.
 */
export const upsertSnapshots: Statement<{
  readonly month: string;
  readonly streamIds: readonly (string | null)[];
  readonly states: readonly (string | null)[];
  readonly eventCounts: readonly (string | number | null)[];
  readonly lastEventAts: readonly (Date | null)[];
}, {
  readonly streamId: string;
}> = {
  name: "upsert-snapshots-ff0b9f25a751",
  parameters: ["month", "streamIds", "states", "eventCounts", "lastEventAts"],
  columns: ["streamId"],
  text: `with given as (
  select g.stream_id, g.state, g.event_count, g.last_event_at,
         g.event_count = (select sum(m.event_count) from public.stream_months m
                           where m.stream_id = g.stream_id and m.month <= $1) as complete
    from unnest($2::text[], $3::text[], $4::bigint[], $5::timestamptz[])
         as g (stream_id, state, event_count, last_event_at)
), written as (
  insert into public.stream_snapshots as s (stream_id, month, state, event_count, last_event_at, created_at)
  select stream_id, $1, state::jsonb, event_count, last_event_at, (select punctual.now())
    from given where complete order by stream_id
  on conflict (stream_id, month) do update
     set state = excluded.state, event_count = excluded.event_count, last_event_at = excluded.last_event_at,
         created_at = excluded.created_at
   where (s.state, s.event_count, s.last_event_at) is distinct from (excluded.state, excluded.event_count, excluded.last_event_at)
)
select stream_id as "stream_id!" from given where not complete`,
};
