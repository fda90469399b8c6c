-- Lists a stream's archived events, oldest first, after a cursor. By the index (stream_id, occurred_at, event_id) of each month.
select event_id as id, type, occurred_at, data, archived_at
  from public.stream_archive
 where stream_id = :stream_id and (occurred_at, event_id) > (:after_at, :after_id)
 order by occurred_at, event_id
 limit :limit
