-- Lists the months that event_log or stream_archive has a partition of, oldest first.
select replace(right(c.relname, 7), '_', '-') as "month!"
  from pg_inherits i join pg_class c on c.oid = i.inhrelid
 where i.inhparent = ('public.' || :kept_in)::regclass and right(c.relname, 7) ~ '^\d{4}_\d{2}$'
 order by 1
