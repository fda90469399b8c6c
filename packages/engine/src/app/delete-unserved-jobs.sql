-- Takes away the jobs that an app serves no more.
delete from punctual.app_jobs where tenant = :tenant and app = :app and job <> all(:jobs::text[])
