-- Tells whether a stream has ever had an event.
select stream_id from public.stream_months where stream_id = :stream_id limit 1
