-- Reads when schedules fire by what they say now.
select s.id as schedule_id, s.tenant, s.version, v.expression, v.timezone, v.anchor_at, v.start_at, v.end_at, v.dst_gap, v.dst_overlap,
       v.overlap,
       v.calendar_name, v.on_excluded
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
 where s.id = any(:schedule_ids::uuid[])
