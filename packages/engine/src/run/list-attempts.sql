-- Lists a run's ended attempts and the one under way, in order.
select number, token, node, started_at, ended_at as "ended_at?", outcome as "outcome?", status, error, response_excerpt
  from punctual.attempts
 where run_id = :run_id and scheduled_at = :scheduled_at
 union all
select attempt, token as "token!", node as "node!", attempt_started_at as "started_at!", null, null, null, null, null
  from punctual.queue
 where run_id = :run_id and state = 'running'
 order by 2
