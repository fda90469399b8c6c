-- Lists a tenant's job log, newest first, after a cursor.
-- Index: runs_by_tenant of the engine.
select id as "id!", job_type as "job_type!", status as "status!", started_at as "started_at!", completed_at, duration_ms,
       records_processed, error_message, metadata as "metadata!"
  from public.job_logs
 where metadata ->> 'tenantId' = :tenant_id
   and (:job_type?::text is null or job_type = :job_type?)
   and (:before_at?::timestamptz is null or (started_at, id) < (:before_at?, :before_id?::uuid))
 order by started_at desc, id desc
 limit :limit
