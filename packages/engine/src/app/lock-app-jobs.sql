-- Takes the rows of the jobs that an app serves, before some of them go.
select job from punctual.app_jobs where tenant = :tenant and app = :app order by job for update
