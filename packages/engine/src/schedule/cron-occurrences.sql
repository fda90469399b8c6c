-- Pages through the next occurrences of cron schedules in zones that may change, for recomputing them with new time zone data.
select n.schedule_id, n.next_at, n.version, v.expression, v.timezone, v.anchor_at, v.start_at, v.end_at, v.dst_gap, v.dst_overlap, v.calendar_name, v.on_excluded, v.overlap,
       s.tenant
  from punctual.next_occurrences n
  join punctual.schedules s on s.id = n.schedule_id
  join punctual.schedule_versions v on v.schedule_id = n.schedule_id and v.version = n.version
 where n.schedule_id > :after
   and v.timezone <> 'UTC'
 order by n.schedule_id
 limit :limit
