-- Reads a stream's snapshot of a month.
select stream_id, month, state, event_count, last_event_at, created_at
  from public.stream_snapshots
 where stream_id = :stream_id and month = :month
