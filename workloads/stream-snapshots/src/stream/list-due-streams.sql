-- Lists streams with an event in a month or before it, after a stream id, in the order of their ids.
select stream_id from public.stream_months
 where stream_id > :after
 group by stream_id
having min(month) <= :month
 order by stream_id
 limit :limit
