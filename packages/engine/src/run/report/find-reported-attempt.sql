-- Reads the attempt that a token stands for while it holds its run, with what its end is judged by.
select q.run_id, q.scheduled_at, q.token as "token!", q.retries, q.expires_at, q.tenant, r.kind, coalesce(v.max_retries, 0) as "max_retries!",
       punctual.now() as "now!"
  from punctual.queue q
  join punctual.runs r on r.id = q.run_id and r.scheduled_at = q.scheduled_at
  left join punctual.schedule_versions v on v.schedule_id = r.schedule_id and v.version = r.schedule_version
 where q.run_id = :run_id
   and q.token = :token
   and q.state = 'running'
