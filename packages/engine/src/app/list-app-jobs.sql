-- Lists the jobs that a tenant's apps serve, by name.
select job from punctual.app_jobs where tenant = :tenant order by job
