// Generated from sum-up-job-logs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts a tenant's job log by job type.
 */
export const sumUpJobLogs: Statement<{
  readonly tenantId: string;
}, {
  readonly jobType: string;
  readonly total: number;
  readonly succeeded: number;
  readonly partial: number;
  readonly failed: number;
  readonly running: number;
  readonly averageDurationMs: number | null;
  readonly lastStartedAt: Date;
  readonly lastSucceededAt: Date | null;
}> = {
  name: "sum-up-job-logs-06a4821355c5",
  parameters: ["tenantId"],
  columns: ["jobType", "total", "succeeded", "partial", "failed", "running", "averageDurationMs", "lastStartedAt", "lastSucceededAt"],
  text: `select job_type as "job_type!", count(*)::int as "total!",
       count(*) filter (where status = 'succeeded')::int as "succeeded!", count(*) filter (where status = 'partial')::int as "partial!",
       count(*) filter (where status = 'failed')::int as "failed!", count(*) filter (where status = 'running')::int as "running!",
       round(avg(duration_ms))::float8 as "average_duration_ms?", max(started_at) as "last_started_at!",
       max(completed_at) filter (where status = 'succeeded') as "last_succeeded_at?"
  from public.job_logs
 where metadata ->> 'tenantId' = $1
 group by job_type
 order by job_type`,
};
