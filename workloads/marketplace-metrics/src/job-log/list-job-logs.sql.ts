// Generated from list-job-logs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's job log, newest first, after a cursor.
 * Index: runs_by_tenant of the engine.
 */
export const listJobLogs: Statement<{
  readonly tenantId: string;
  readonly jobType: string | null;
  readonly beforeAt: Date | null;
  readonly beforeId: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly jobType: string;
  readonly status: string;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  readonly durationMs: string | null;
  readonly recordsProcessed: string | null;
  readonly errorMessage: string | null;
  readonly metadata: unknown;
}> = {
  name: "list-job-logs-8cd6d18451e1",
  parameters: ["tenantId", "jobType", "beforeAt", "beforeId", "limit"],
  columns: ["id", "jobType", "status", "startedAt", "completedAt", "durationMs", "recordsProcessed", "errorMessage", "metadata"],
  text: `select id as "id!", job_type as "job_type!", status as "status!", started_at as "started_at!", completed_at, duration_ms,
       records_processed, error_message, metadata as "metadata!"
  from public.job_logs
 where metadata ->> 'tenantId' = $1
   and ($2::text is null or job_type = $2)
   and ($3::timestamptz is null or (started_at, id) < ($3, $4::uuid))
 order by started_at desc, id desc
 limit $5`,
};
