-- Counts what whole months' moves of a run have brought to the archive, those that are not counted yet.
update public.stream_archive_moves v
   set events = (select count(*) from public.stream_archive a
                  where a.occurred_at >= public.month_start(v.month) and a.occurred_at < public.month_end(v.month)) - v.there_before
 where v.run_id = :run_id and v.events is null
