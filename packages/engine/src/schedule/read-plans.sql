-- Reads what the planner has to know of schedules that it holds locked.
select id, tenant, expression, timezone, start_at, end_at, job, limit_keys, max_age_seconds, flexible_window_minutes, overlap,
       catch_up, dst_gap, dst_overlap, calendar_name, on_excluded
  from punctual.plans
 where id = any(:ids::text::integer[])
