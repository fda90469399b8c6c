-- Tells whether there is any stream.
select stream_id from public.stream_months limit 1
