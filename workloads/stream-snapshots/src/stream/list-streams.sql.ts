// Generated from list-streams.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists streams whose ids begin with a text, with what there is of each, after a stream id, in the order of their ids.
 */
export const listStreams: Statement<{
  readonly after: string;
  readonly search: string;
  readonly limit: string | number;
}, {
  readonly streamId: string;
  readonly eventCount: string;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly snapshotCount: number;
  readonly lastSnapshotMonth: string | null;
}> = {
  name: "list-streams-962ba42aaf88",
  parameters: ["after", "search", "limit"],
  columns: ["streamId", "eventCount", "firstMonth", "lastMonth", "snapshotCount", "lastSnapshotMonth"],
  text: `select m.stream_id, sum(m.event_count)::bigint as "event_count!", min(m.month) as "first_month!", max(m.month) as "last_month!",
       (select count(*) from public.stream_snapshots s where s.stream_id = m.stream_id)::int as "snapshot_count!",
       (select max(s.month) from public.stream_snapshots s where s.stream_id = m.stream_id) as "last_snapshot_month?"
  from public.stream_months m
 where m.stream_id > $1
   and m.stream_id >= $2
   -- No character comes after this one.
   and m.stream_id < $2 || chr(1114111)
 group by m.stream_id
 order by m.stream_id
 limit $3`,
};
