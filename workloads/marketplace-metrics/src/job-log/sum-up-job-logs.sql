-- Counts a tenant's job log by job type.
select job_type as "job_type!", count(*)::int as "total!",
       count(*) filter (where status = 'succeeded')::int as "succeeded!", count(*) filter (where status = 'partial')::int as "partial!",
       count(*) filter (where status = 'failed')::int as "failed!", count(*) filter (where status = 'running')::int as "running!",
       round(avg(duration_ms))::float8 as "average_duration_ms?", max(started_at) as "last_started_at!",
       max(completed_at) filter (where status = 'succeeded') as "last_succeeded_at?"
  from public.job_logs
 where metadata ->> 'tenantId' = :tenant_id
 group by job_type
 order by job_type
