-- Notes the jobs that an app serves.
-- Guarantee: one app serves a job of a tenant; a job that another serves comes back as no row.
insert into punctual.app_jobs (tenant, job, app)
select :tenant, job, :app from unnest(:jobs::text[]) as job order by job
on conflict (tenant, job) do update set app = excluded.app where app_jobs.app = excluded.app
returning job
