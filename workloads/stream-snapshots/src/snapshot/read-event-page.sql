-- Reads a page of one stream's events after a cursor, log and archive together, in the order in which they are merged.
-- Ends before it holds more than `bytes` of data, but not before its first event.
select p.event_id as "event_id!", p.occurred_at as "occurred_at!", p.data as "data!"
  from (
    select e.event_id, e.occurred_at, e.data,
           sum(octet_length(e.data::text)) over (order by e.occurred_at, e.event_id) as bytes,
           row_number() over (order by e.occurred_at, e.event_id) as place
      from (
        (select l.event_id, l.occurred_at, l.data from public.event_log l
          where l.stream_id = :stream_id and l.occurred_at >= :from and l.occurred_at < :until
            and (l.occurred_at, l.event_id) > (:from, :after)
          order by l.occurred_at, l.event_id limit :limit)
        union all
        (select a.event_id, a.occurred_at, a.data from public.stream_archive a
          where a.stream_id = :stream_id and a.occurred_at >= :from and a.occurred_at < :until
            and (a.occurred_at, a.event_id) > (:from, :after)
          order by a.occurred_at, a.event_id limit :limit)
        order by 2, 1 limit :limit
      ) e
  ) p
 where p.bytes <= :bytes or p.place = 1
 order by p.occurred_at, p.event_id
