-- Lists a run's ended attempts, the one by which it succeeded and the one under way, in order.
select number, token, node, started_at, ended_at as "ended_at?", outcome as "outcome?", status, error, response_excerpt
  from punctual.attempts
 where run_id = :run_id and scheduled_at = :scheduled_at
 union all
select attempt_count, token as "token!", node as "node!", attempt_at as "started_at!", ended_at, 'succeeded', status, error, response_excerpt
  from punctual.runs
 where id = :run_id and scheduled_at = :scheduled_at and state = 'succeeded' and token is not null
 union all
select attempt, token as "token!", node as "node!", attempt_started_at as "started_at!", null, null, null, null, null
  from punctual.queue
 where run_id = :run_id and state = 'running'
 order by 2
