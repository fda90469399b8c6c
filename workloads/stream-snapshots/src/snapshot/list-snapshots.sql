-- Lists a stream's snapshots, newest month first, before a month.
select stream_id, month, state, event_count, last_event_at, created_at
  from public.stream_snapshots
 where stream_id = :stream_id and (month < :before? or :before?::text is null)
 order by month desc
 limit :limit
