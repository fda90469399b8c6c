-- Writes lines of runs' logs.
insert into punctual.run_log (run_id, scheduled_at, logged_at, level, message, data)
select l.run_id, l.scheduled_at, l.logged_at, l.level, l.message, l.data
  from unnest(:run_ids::uuid[], :scheduled_ats::timestamptz[], :logged_ats::timestamptz[], :levels::text[], :messages::text[], :datas::jsonb[])
    as l (run_id, scheduled_at, logged_at, level, message, data)
