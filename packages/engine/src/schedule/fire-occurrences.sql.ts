// Generated from fire-occurrences.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes the runs of planned occurrences. Times are epoch milliseconds; what many of them share is given once.
 * Guarantee: the unique key (schedule, scheduled time, kind) admits each occurrence once; a row that is already there is left alone.
 * Insert and move (move-occurrences.sql) are committed together.
 */
export const fireOccurrences: Statement<{
  readonly tenants: readonly (string | null)[];
  readonly jobs: readonly (string | null)[];
  readonly limitKeys: readonly (string | null)[];
  readonly runIds: string;
  readonly scheduleIds: string;
  readonly versions: string;
  readonly scheduledMs: string;
  readonly dueMs: string;
  readonly expiresMs: string;
  readonly states: string;
  readonly reasons: readonly (string | null)[];
  readonly behinds: string;
  readonly shares: string;
}, {
  readonly runId: string;
}> = {
  name: "fire-occurrences-4101e3938627",
  parameters: ["tenants", "jobs", "limitKeys", "runIds", "scheduleIds", "versions", "scheduledMs", "dueMs", "expiresMs", "states", "reasons", "behinds", "shares"],
  columns: ["runId"],
  text: `with shared as materialized (
  select n, tenant, job, limit_keys::text[] as limit_keys, punctual.is_gated(tenant, limit_keys::text[]) as gated
    from unnest($1::text[], $2::text[], $3::text[]) with ordinality as g (tenant, job, limit_keys, n)
), planned as materialized (
  select p.run_id, p.schedule_id, p.version, to_timestamp(p.scheduled_ms / 1000) as scheduled_at, to_timestamp(p.due_ms / 1000) as due_at,
         to_timestamp(p.expires_ms / 1000) as expires_at, p.state, p.reason, p.behind, s.tenant, s.job, s.limit_keys, s.gated
    from unnest($4::text::uuid[], $5::text::uuid[], $6::text::integer[], $7::text::float8[],
                $8::text::float8[], $9::text::float8[], $10::text::text[], $11::text[],
                $12::text::uuid[], $13::text::integer[])
      as p (run_id, schedule_id, version, scheduled_ms, due_ms, expires_ms, state, reason, behind, share)
    join shared s on s.n = p.share
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
select p.run_id, p.scheduled_at, p.tenant, p.schedule_id, p.job, 'waiting', p.due_at, p.expires_at, p.behind, p.limit_keys, p.gated
  from planned p
  join recorded r on r.id = p.run_id
 where r.state = 'waiting'
returning run_id`,
};
