-- Tells what the snapshot of a month can be built on, for each of the given streams that has an event by then.
-- The base is the newest earlier snapshot that counts just as many events as were ever recorded up to its month: one that
-- an event came late for is passed over. `unread` events of `unread_bytes` lie between the base and the month's end.
select g.stream_id as "stream_id!", counted.events as "event_count!", base.month as "base_month?",
       base.state::text as "base_state?", base.last_event_at as "base_last_event_at?",
       coalesce(base.event_count, 0) as "base_event_count!",
       unread.events as "unread!", unread.bytes as "unread_bytes!",
       exists (select from public.stream_snapshots s
                where s.stream_id = g.stream_id and s.month = :month and s.event_count = counted.events) as "current!"
  from unnest(:stream_ids::text[]) as g (stream_id)
 cross join lateral (
   select sum(m.event_count)::bigint as events from public.stream_months m
    where m.stream_id = g.stream_id and m.month <= :month
 ) counted
  left join lateral (
   select s.month, s.state, s.event_count, s.last_event_at from public.stream_snapshots s
    where s.stream_id = g.stream_id and s.month < :month
      and s.event_count = (select sum(m.event_count) from public.stream_months m
                            where m.stream_id = s.stream_id and m.month <= s.month)
    order by s.month desc
    limit 1
 ) base on true
 cross join lateral (
   select coalesce(sum(m.event_count), 0)::bigint as events, coalesce(sum(m.data_bytes), 0)::bigint as bytes
     from public.stream_months m
    where m.stream_id = g.stream_id and m.month <= :month and (m.month > base.month or base.month is null)
 ) unread
 where counted.events > 0
 order by g.stream_id
