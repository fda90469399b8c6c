// Generated from enqueue-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes the runs of many calls, of several tenants, that hold no key: due at once, or when they ask to be.
 * Guarantee: a run and its place in the queue are committed together; a later time than now is kept, an earlier one is now.
 * Times are whole milliseconds, as all of ours, whatever punctual.now() was replaced by: who reads one finds the run by it.
 */
export const enqueueRuns: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly tenants: readonly (string | null)[];
  readonly actors: readonly (string | null)[];
  readonly jobs: readonly (string | null)[];
  readonly scheduledAts: readonly (Date | null)[];
  readonly dueAts: readonly (Date | null)[];
  readonly inputs: readonly (string | null)[];
  readonly maxAgeSeconds: number;
}, {
  readonly runId: string;
}> = {
  name: "enqueue-runs-cb447aa34ce3",
  parameters: ["runIds", "tenants", "actors", "jobs", "scheduledAts", "dueAts", "inputs", "maxAgeSeconds"],
  columns: ["runId"],
  text: `with clock as materialized (
  select date_trunc('milliseconds', punctual.now()) as now
), asked as materialized (
  select a.run_id, a.tenant, a.actor, a.job, coalesce(a.scheduled_at, c.now) as scheduled_at, greatest(a.due_at, c.now) as due_at, a.input, c.now
    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[],
                $7::text[]) as a (run_id, tenant, actor, job, scheduled_at, due_at, input)
   cross join clock c
), recorded as (
  insert into punctual.runs (id, tenant, kind, job, scheduled_at, due_at, state, actor, input, input_is_json, created_at)
  select run_id, tenant, 'call', job, scheduled_at, due_at, 'waiting', actor, input, true, now from asked
)
insert into punctual.queue (run_id, scheduled_at, tenant, job, state, due_at, expires_at, gated)
select a.run_id, a.scheduled_at, a.tenant, a.job, 'waiting', a.due_at, a.due_at + make_interval(secs => $8),
       -- What is_gated says of runs without limits: asked for every row, a function would be felt.
       a.tenant in (select f.tenant from punctual.freezes f)
  from asked a
returning run_id`,
};
