-- Writes what a schedule says from now on.
-- Guarantee: versions are only added; runs made before keep pointing at theirs.
insert into punctual.schedule_versions (
  schedule_id, version, expression, timezone, anchor_at, start_at, end_at, description, target, input, input_is_json,
  max_retries, max_age_seconds, flexible_window_minutes, overlap, catch_up, dst_gap, dst_overlap, after_completion, calendar_name, on_excluded, limit_name,
  pause_after_dead_runs, dead_letter_queue, aws, created_at, actor)
values (
  :schedule_id, :version, :expression, :timezone, :anchor_at, :start_at?, :end_at?, :description?, :target, :input?, :input_is_json,
  :max_retries, :max_age_seconds, :flexible_window_minutes, :overlap, :catch_up, :dst_gap, :dst_overlap, :after_completion, :calendar_name?, :on_excluded?, :limit_name?,
  :pause_after_dead_runs?, :dead_letter_queue?, :aws?, (select punctual.now()), :actor)
