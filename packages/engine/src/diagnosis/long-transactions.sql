-- Finds transactions on this database that have been open for long: dead rows cannot be taken away while they last.
select coalesce(nullif(a.application_name, ''), 'pid ' || a.pid) as "subject!", format('open for %s s, %s', extract(epoch from clock_timestamp() - a.xact_start)::integer, a.state) as "got!"
  from pg_stat_activity a
 where a.datname = current_database()
   and a.xact_start < clock_timestamp() - interval '10 minutes'
 order by a.xact_start
 limit :limit
