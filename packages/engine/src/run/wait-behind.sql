-- Puts a started run back behind the run that already works under its job's key.
-- Guarantee: one open run per job and key; the attempt does not count; if the other has just ended, the run is free again at once.
update punctual.queue q
   set state = 'waiting', gated = punctual.is_gated(q.tenant, q.limit_keys), reporting = false, waiting_since = null, token = null, node = null, lease_until = null, attempt_started_at = null, attempt = q.attempt - 1,
       behind = (select o.run_id from punctual.queue o
                  where o.tenant = q.tenant and o.job = q.job and o.job_key = :job_key and o.run_id <> q.run_id
                    for key share)
 where q.run_id = :run_id
   and q.token = :token
   and q.state = 'running'
returning q.run_id
