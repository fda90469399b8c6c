-- Lists a run's log, oldest line first, after a line.
select line, logged_at, level, message, data
  from punctual.run_log
 where run_id = :run_id and scheduled_at = :scheduled_at and line > :after_line
 order by line
 limit :limit
