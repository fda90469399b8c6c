-- Records the states of streams at the end of a month; answers those streams of which other events were read than recorded.
-- Guarantee: one row per stream and month, and only from all events that were ever recorded up to then; the same state
-- again changes nothing.
with given as (
  select g.stream_id, g.state, g.event_count, g.last_event_at,
         g.event_count = (select sum(m.event_count) from public.stream_months m
                           where m.stream_id = g.stream_id and m.month <= :month) as complete
    from unnest(:stream_ids::text[], :states::text[], :event_counts::bigint[], :last_event_ats::timestamptz[])
         as g (stream_id, state, event_count, last_event_at)
), written as (
  insert into public.stream_snapshots as s (stream_id, month, state, event_count, last_event_at, created_at)
  select stream_id, :month, state::jsonb, event_count, last_event_at, (select punctual.now())
    from given where complete order by stream_id
  on conflict (stream_id, month) do update
     set state = excluded.state, event_count = excluded.event_count, last_event_at = excluded.last_event_at,
         created_at = excluded.created_at
   where (s.state, s.event_count, s.last_event_at) is distinct from (excluded.state, excluded.event_count, excluded.last_event_at)
)
select stream_id as "stream_id!" from given where not complete
