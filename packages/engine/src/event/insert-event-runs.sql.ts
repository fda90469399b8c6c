// Generated from insert-event-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes the runs that events give to targets: due at once, each with the input that its target wants of its event.
 * Guarantee: a run comes once for its id and its time, which an attempt that comes again repeats. A target that is gone gets none:
 * who takes it away waits for this statement, or this one waits for the end of its transaction.
 */
export const insertEventRuns: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly scheduleIds: readonly (string | null)[];
  readonly versions: readonly (number | null)[];
  readonly inputs: readonly (string | null)[];
  readonly targets: readonly (string | null)[];
  readonly events: readonly (string | null)[];
  readonly scheduledAts: readonly (Date | null)[];
  readonly tenant: string;
  readonly actor: string;
}, {
  readonly runId: string;
}> = {
  name: "insert-event-runs-a551cc0bdda0",
  parameters: ["runIds", "scheduleIds", "versions", "inputs", "targets", "events", "scheduledAts", "tenant", "actor"],
  columns: ["runId"],
  text: `with clock as materialized (
  select date_trunc('milliseconds', punctual.now()) as now
), asked as materialized (
  select * from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[],
                       $7::timestamptz[])
             as a (run_id, schedule_id, version, input, target, event, scheduled_at)
   order by schedule_id
), held as materialized (
  select a.*, v.max_age_seconds, v.limit_keys, case v.target ->> 'kind' when 'job' then v.target ->> 'job' end as job
    from asked a
   cross join lateral (
         select o.id from punctual.schedules o
          where o.id = a.schedule_id and o.tenant = $8 and o.state <> 'deleted' for key share) s
    join punctual.schedule_versions v on v.schedule_id = a.schedule_id and v.version = a.version
), recorded as (
  insert into punctual.runs (id, tenant, schedule_id, schedule_version, kind, job, scheduled_at, due_at, state, actor, input,
                             input_is_json, target, event, created_at)
  select h.run_id, $8, h.schedule_id, h.version, 'event', h.job, coalesce(h.scheduled_at, c.now), c.now, 'waiting', $9, h.input,
         true, h.target::jsonb, h.event, c.now
    from held h, clock c
  on conflict (id, scheduled_at) do nothing
  returning id, scheduled_at
)
insert into punctual.queue (run_id, scheduled_at, tenant, schedule_id, job, state, due_at, expires_at, limit_keys, gated)
select h.run_id, r.scheduled_at, $8, h.schedule_id, h.job, 'waiting', c.now, c.now + make_interval(secs => h.max_age_seconds),
       h.limit_keys, punctual.is_gated($8, h.limit_keys)
  from held h
  join recorded r on r.id = h.run_id
 cross join clock c
returning run_id`,
};
