-- Reads one living schedule of a tenant by group and name.
-- Index: schedules_name.
select s.id, s.tenant, s.group_name, s.name, s.state, s.state_reason, s.state_actor, s.origin, s.version,
       s.created_at, s.updated_at, v.expression, v.timezone, v.anchor_at, v.start_at, v.end_at, v.description, v.target,
       v.input, v.input_is_json, v.max_retries, v.max_age_seconds, v.flexible_window_minutes, v.overlap, v.catch_up,
       v.dst_gap, v.dst_overlap, v.after_completion, v.calendar_name, v.on_excluded, v.limit_name, v.pause_after_dead_runs, v.dead_letter_queue, v.aws, coalesce(n.fires_at, n.next_at) as "next_at?"
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
  left join punctual.next_occurrences n on n.schedule_id = s.id
 where s.tenant = :tenant
   and s.group_name = :group_name
   and s.name = :name
   and s.state <> 'deleted'
