-- Forgets moves of runs that ended long ago.
delete from public.stream_archive_moves where archived_at < (select punctual.now()) - interval '1 year'
