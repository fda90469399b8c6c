-- Locks schedules' next occurrences and reads what the schedules say.
-- Guarantee: waits for a planner that holds a row, so whoever changes the schedule acts wholly before or after it; rows are locked
-- in the order of ids, as by everybody who waits for several.
with due as materialized (
  select schedule_id, next_at, version
    from punctual.next_occurrences
   where schedule_id = any(:schedule_ids::uuid[])
   order by schedule_id
     for update
)
select due.schedule_id, due.next_at, due.version, s.tenant, s.group_name, s.name, v.expression, v.timezone, v.anchor_at,
       v.start_at, v.end_at, v.target ->> 'job' as job, v.limit_keys::text as "limit_keys!", v.max_age_seconds, v.flexible_window_minutes, v.overlap, v.catch_up,
       v.dst_gap, v.dst_overlap, v.calendar_name, v.on_excluded, v.after_completion, (select punctual.now()) as "now!"
  from due
  join punctual.schedules s on s.id = due.schedule_id
  join punctual.schedule_versions v on v.schedule_id = due.schedule_id and v.version = due.version
