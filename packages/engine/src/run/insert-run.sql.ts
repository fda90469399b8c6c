// Generated from insert-run.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a run by hand or for a call, due at once.
 * Guarantee: of the open runs of a job one holds a key; where it is taken, no row comes back and the caller joins the holder.
 */
export const insertRun: Statement<{
  readonly runId: string;
  readonly scheduledAt: Date | null;
  readonly tenant: string;
  readonly scheduleId: string | null;
  readonly job: string | null;
  readonly jobKey: string | null;
  readonly maxAgeSeconds: number;
  readonly scheduleVersion: number | null;
  readonly kind: string;
  readonly actor: string;
  readonly input: string | null;
  readonly inputIsJson: boolean | null;
}, {
  readonly id: string;
}> = {
  name: "insert-run-5ef6883ebd8d",
  parameters: ["runId", "scheduledAt", "tenant", "scheduleId", "job", "jobKey", "maxAgeSeconds", "scheduleVersion", "kind", "actor", "input", "inputIsJson"],
  columns: ["id"],
  text: `with clock as materialized (
  select punctual.now() as now
), queued as (
  insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, job_key, state, due_at, expires_at)
  select $1, coalesce($2, c.now), $3, $4, $5, $6, 'waiting', c.now,
         c.now + make_interval(secs => $7)
    from clock c
  on conflict (tenant, job, job_key) where job_key is not null do nothing
  returning run_id, scheduled_at
)
insert into punctual.runs (id, tenant, schedule_id, schedule_version, kind, job, scheduled_at, due_at, state, actor, input, input_is_json, created_at)
select q.run_id, $3, $4, $8, $9, $5, q.scheduled_at, c.now, 'waiting', $10, $11, $12, c.now
  from queued q, clock c
returning id`,
};
