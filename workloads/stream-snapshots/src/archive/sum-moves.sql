-- Adds up what a run has moved to the archive.
select coalesce(sum(events), 0)::bigint as "events!" from public.stream_archive_moves where run_id = :run_id
