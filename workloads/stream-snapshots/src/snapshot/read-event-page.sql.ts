// Generated from read-event-page.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a page of one stream's events after a cursor, log and archive together, in the order in which they are merged.
 * Ends before it holds more than `bytes` of data, but not before its first event.
 */
export const readEventPage: Statement<{
  readonly streamId: string;
  readonly from: Date;
  readonly until: Date;
  readonly after: string;
  readonly limit: string | number;
  readonly bytes: string | number;
}, {
  readonly eventId: string;
  readonly occurredAt: Date;
  readonly data: unknown;
}> = {
  name: "read-event-page-4451ba3e19b4",
  parameters: ["streamId", "from", "until", "after", "limit", "bytes"],
  columns: ["eventId", "occurredAt", "data"],
  text: `select p.event_id as "event_id!", p.occurred_at as "occurred_at!", p.data as "data!"
  from (
    select e.event_id, e.occurred_at, e.data,
           sum(octet_length(e.data::text)) over (order by e.occurred_at, e.event_id) as bytes,
           row_number() over (order by e.occurred_at, e.event_id) as place
      from (
        (select l.event_id, l.occurred_at, l.data from public.event_log l
          where l.stream_id = $1 and l.occurred_at >= $2 and l.occurred_at < $3
            and (l.occurred_at, l.event_id) > ($2, $4)
          order by l.occurred_at, l.event_id limit $5)
        union all
        (select a.event_id, a.occurred_at, a.data from public.stream_archive a
          where a.stream_id = $1 and a.occurred_at >= $2 and a.occurred_at < $3
            and (a.occurred_at, a.event_id) > ($2, $4)
          order by a.occurred_at, a.event_id limit $5)
        order by 2, 1 limit $5
      ) e
  ) p
 where p.bytes <= $6 or p.place = 1
 order by p.occurred_at, p.event_id`,
};
