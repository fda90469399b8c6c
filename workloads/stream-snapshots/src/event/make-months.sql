-- Makes the partitions of months in event_log or stream_archive that are missing.
select public.make_month(:kept_in, month) from unnest(:months::text[]) as given (month)
