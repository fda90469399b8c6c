// Generated from enqueue-run.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes the run of one call that holds no key: what enqueue-runs.sql does, without the price of doing it for many.
 */
export const enqueueRun: Statement<{
  readonly runId: string;
  readonly tenant: string;
  readonly job: string;
  readonly scheduledAt: Date | null;
  readonly dueAt: Date | null;
  readonly actor: string;
  readonly input: string | null;
  readonly maxAgeSeconds: number;
}, {
  readonly runId: string;
}> = {
  name: "enqueue-run-d6a2a71ff39b",
  parameters: ["runId", "tenant", "job", "scheduledAt", "dueAt", "actor", "input", "maxAgeSeconds"],
  columns: ["runId"],
  text: `with clock as materialized (
  select punctual.now() as now
), recorded as (
  insert into punctual.runs (id, tenant, kind, job, scheduled_at, due_at, state, actor, input, input_is_json, created_at)
  select $1, $2, 'call', $3, coalesce($4, c.now), greatest($5, c.now), 'waiting', $6, $7, true, c.now
    from clock c
)
insert into punctual.queue (run_id, scheduled_at, tenant, job, state, due_at, expires_at, gated)
select $1, coalesce($4, c.now), $2, $3, 'waiting', greatest($5, c.now),
       greatest($5, c.now) + make_interval(secs => $8),
       -- As is_gated has it for runs without limits.
       exists (select from punctual.freezes f where f.tenant = $2)
  from clock c
returning run_id`,
};
