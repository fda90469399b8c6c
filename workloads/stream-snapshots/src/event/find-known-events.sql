-- Tells which of the given ids a stream has already, and whether as the same event: its instant, type and data.
-- By the keys of event_keys and, within the event's month, of event_log and stream_archive. An event whose archive has been
-- dropped is known by its instant alone.
select g.event_id as "event_id!",
       (k.occurred_at = g.occurred_at and coalesce(stored.type = g.type and stored.data = g.data::jsonb, true)) as "same!"
  from unnest(:event_ids::text[], :types::text[], :occurred_ats::timestamptz[], :data::text[])
       as g (event_id, type, occurred_at, data)
  join public.event_keys k on k.stream_id = :stream_id and k.event_id = g.event_id
  left join lateral (
    select type, data from public.event_log e
     where e.stream_id = k.stream_id and e.event_id = k.event_id and e.occurred_at = k.occurred_at
    union all
    select type, data from public.stream_archive a
     where a.stream_id = k.stream_id and a.event_id = k.event_id and a.occurred_at = k.occurred_at
  ) stored on true
