-- Moves the next events of a month that lie before the cutoff to the archive, after a cursor, and notes how many.
-- Guarantee: what is deleted is inserted, in one transaction; `moved` and `kept` are counted apart, for the caller to compare.
with due as materialized (
  select stream_id, event_id, occurred_at from public.event_log
   where occurred_at >= :from and occurred_at < :until
     and (stream_id, occurred_at, event_id) > (:after_stream, :after_at, :after_id)
   order by stream_id, occurred_at, event_id
   limit :limit
), moved as (
  delete from public.event_log e using due d
   where e.stream_id = d.stream_id and e.event_id = d.event_id and e.occurred_at = d.occurred_at
     and e.occurred_at >= :from and e.occurred_at < :until
  returning e.*
), kept as (
  insert into public.stream_archive (stream_id, event_id, type, occurred_at, data, recorded_at, archived_at)
  select stream_id, event_id, type, occurred_at, data, recorded_at, (select punctual.now()) from moved
  returning stream_id, occurred_at, event_id
), noted as (
  insert into public.stream_archive_moves (run_id, month, events, archived_at)
  select :run_id, :month, count(*), (select punctual.now()) from kept having count(*) > 0
)
select (select count(*) from moved)::int as "moved!", (select count(*) from kept)::int as "kept!",
       last.stream_id as "last_stream?", last.occurred_at as "last_at?", last.event_id as "last_id?"
  from (select 1) one
  left join lateral (
    select stream_id, occurred_at, event_id from due order by stream_id desc, occurred_at desc, event_id desc limit 1
  ) last on true
