-- Takes the job's key for a run that starts.
-- Guarantee: unique index queue_job_key; where another open run holds the key, no row comes back.
update punctual.queue q
   set job_key = :job_key
 where q.run_id = :run_id
   and q.token = :token
   and not exists (select from punctual.queue o
                    where o.tenant = q.tenant and o.job = q.job and o.job_key = :job_key and o.run_id <> q.run_id)
returning q.run_id
