// Generated from fire-occurrences.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes the runs of planned occurrences.
 * Guarantee: the unique key (schedule, scheduled time, kind) admits each occurrence once; a row that is already there is left alone.
 * Insert and move (move-occurrences.sql) are committed together.
 */
export const fireOccurrences: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly tenants: readonly (string | null)[];
  readonly scheduleIds: readonly (string | null)[];
  readonly versions: readonly (number | null)[];
  readonly jobs: readonly (string | null)[];
  readonly scheduledAts: readonly (Date | null)[];
  readonly dueAts: readonly (Date | null)[];
  readonly expiresAts: readonly (Date | null)[];
  readonly states: readonly (string | null)[];
  readonly reasons: readonly (string | null)[];
  readonly behinds: readonly (string | null)[];
  readonly limitKeys: readonly (string | null)[];
}, {
  readonly runId: string;
}> = {
  name: "fire-occurrences-4fecff6ead9a",
  parameters: ["runIds", "tenants", "scheduleIds", "versions", "jobs", "scheduledAts", "dueAts", "expiresAts", "states", "reasons", "behinds", "limitKeys"],
  columns: ["runId"],
  text: `with planned as materialized (
  select *
    from unnest($1::uuid[], $2::text[], $3::uuid[], $4::integer[], $5::text[],
                $6::timestamptz[], $7::timestamptz[], $8::timestamptz[], $9::text[],
                $10::text[], $11::uuid[], $12::text[])
      as p (run_id, tenant, schedule_id, version, job, scheduled_at, due_at, expires_at, state, reason, behind, limit_keys)
), gates as materialized (
  -- Once per gate: asked for every row it would be felt.
  select g.tenant, g.limit_keys, punctual.is_gated(g.tenant, g.limit_keys::text[]) as gated
    from (select distinct tenant, limit_keys from planned) g
), clock as materialized (
  select punctual.now() as now
), recorded as (
  insert into punctual.runs (id, tenant, schedule_id, schedule_version, kind, job, scheduled_at, due_at, state, reason, created_at, ended_at)
  select p.run_id, p.tenant, p.schedule_id, p.version, 'scheduled', p.job, p.scheduled_at, p.due_at, p.state, p.reason, c.now,
         case when p.state = 'waiting' then null else c.now end
    from planned p, clock c
  on conflict (schedule_id, scheduled_at, kind) where kind in ('scheduled', 'backfill') do nothing
  returning id, state
)
insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, behind, limit_keys, gated)
select p.run_id, p.scheduled_at, p.tenant, p.schedule_id, p.job, 'waiting', p.due_at, p.expires_at, p.behind, p.limit_keys::text[], g.gated
  from planned p
  join recorded r on r.id = p.run_id
  join gates g on g.tenant = p.tenant and g.limit_keys = p.limit_keys
 where r.state = 'waiting'
returning run_id`,
};
