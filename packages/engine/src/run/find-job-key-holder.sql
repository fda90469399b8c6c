-- Finds the open run that holds a job's key.
-- Index: queue_job_key.
select run_id from punctual.queue where tenant = :tenant and job = :job and job_key = :job_key
