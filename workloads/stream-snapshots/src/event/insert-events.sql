-- Records events of a stream.
-- Guarantee: all of them, or none and a unique violation when the stream has one of the ids already; a check violation
-- when a month has no partition yet.
insert into public.event_log (stream_id, event_id, type, occurred_at, data, recorded_at)
select :stream_id, event_id, type, occurred_at, data::jsonb, (select punctual.now())
  from unnest(:event_ids::text[], :types::text[], :occurred_ats::timestamptz[], :data::text[])
       as given (event_id, type, occurred_at, data)
