// Generated from insert-run.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a run by hand or for a call, due at once, or when it asks to be.
 * Guarantee: of the open runs of a job one holds a key; where it is taken, no row comes back and the caller joins the holder.
 * Its times are whole milliseconds, as all of ours, whatever punctual.now() was replaced by: who reads one finds the run by it.
 */
export const insertRun: Statement<{
  readonly scheduleId: string | null;
  readonly scheduleVersion: number | null;
  readonly runId: string;
  readonly scheduledAt: Date | null;
  readonly tenant: string;
  readonly job: string | null;
  readonly jobKey: string | null;
  readonly dueAt: Date | null;
  readonly maxAgeSeconds: number;
  readonly kind: string;
  readonly actor: string;
  readonly input: string | null;
  readonly inputIsJson: boolean | null;
}, {
  readonly id: string;
}> = {
  name: "insert-run-2b5205656017",
  parameters: ["scheduleId", "scheduleVersion", "runId", "scheduledAt", "tenant", "job", "jobKey", "dueAt", "maxAgeSeconds", "kind", "actor", "input", "inputIsJson"],
  columns: ["id"],
  text: `with clock as materialized (
  select date_trunc('milliseconds', punctual.now()) as now
), version as materialized (
  select coalesce((select v.limit_keys from punctual.schedule_versions v
                    where v.schedule_id = $1 and v.version = $2), '{}') as limit_keys
), queued as (
  insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, job_key, state, due_at, expires_at, limit_keys, gated)
  select $3, coalesce($4, c.now), $5, $1, $6, $7, 'waiting', greatest($8, c.now),
         greatest($8, c.now) + make_interval(secs => $9), v.limit_keys, punctual.is_gated($5, v.limit_keys)
    from clock c, version v
  on conflict (tenant, job, job_key) where job_key is not null do nothing
  returning run_id, scheduled_at, due_at
)
insert into punctual.runs (id, tenant, schedule_id, schedule_version, kind, job, scheduled_at, due_at, state, actor, input, input_is_json, created_at)
select q.run_id, $5, $1, $2, $10, $6, q.scheduled_at, q.due_at, 'waiting', $11, $12, $13, c.now
  from queued q, clock c
returning id`,
};
