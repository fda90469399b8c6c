-- Counts lines that a target writes into its run's log, and says how many it had written before.
-- Guarantee: under the attempt's token alone; every attempt begins at none.
update punctual.queue q
   set log_token = q.token, log_lines = case when q.log_token = q.token then q.log_lines else 0 end + :count
 where q.run_id = :run_id
   and q.token = :token
   and q.state = 'running'
returning q.scheduled_at, q.log_lines - :count as "before!"
