-- Lists streams whose ids begin with a text, with what there is of each, after a stream id, in the order of their ids.
select m.stream_id, sum(m.event_count)::bigint as "event_count!", min(m.month) as "first_month!", max(m.month) as "last_month!",
       (select count(*) from public.stream_snapshots s where s.stream_id = m.stream_id)::int as "snapshot_count!",
       (select max(s.month) from public.stream_snapshots s where s.stream_id = m.stream_id) as "last_snapshot_month?"
  from public.stream_months m
 where m.stream_id > :after
   and m.stream_id >= :search
   -- No character comes after this one.
   and m.stream_id < :search || chr(1114111)
 group by m.stream_id
 order by m.stream_id
 limit :limit
