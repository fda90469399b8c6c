-- Deletes ended runs of days that have no partition of their own, a batch at a time.
with old as materialized (
  select id, scheduled_at from punctual.runs_other
   where scheduled_at < :before and ended_at < :before
   limit :limit
), noted as (
  delete from punctual.attempts_other a using old where a.run_id = old.id
), failed as (
  delete from punctual.failed_items_other f using old where f.run_id = old.id
), logged as (
  delete from punctual.run_log_other l using old where l.run_id = old.id
)
delete from punctual.runs_other r using old where r.id = old.id and r.scheduled_at = old.scheduled_at
returning r.id
