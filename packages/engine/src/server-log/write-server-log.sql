-- Writes lines of a node's own log, in their order, and notes that its stream is alive.
with stream as (
  insert into punctual.server_log_streams as s (name, created_at, written_at)
  values (:stream, (select punctual.now()), (select punctual.now()))
  on conflict (name) do update set written_at = excluded.written_at
)
insert into punctual.server_log (stream, logged_at, level, message, data)
select :stream, l.logged_at, l.level, l.message, l.data
  from unnest(:logged_ats::timestamptz[], :levels::text[], :messages::text[], :datas::json[])
       with ordinality as l (logged_at, level, message, data, place)
 order by l.place
