-- Reads which of the given jobs another app serves.
select job, app from punctual.app_jobs where tenant = :tenant and app <> :app and job = any(:jobs::text[]) order by job
