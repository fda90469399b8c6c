-- Holds the row that says who serves a job, so that it is not taken away while a schedule that needs the job is written.
select app from punctual.app_jobs where tenant = :tenant and job = :job for key share
