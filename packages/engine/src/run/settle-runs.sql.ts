// Generated from settle-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Records how attempts ended, and with them their runs: final, or waiting again for a retry.
 * Guarantee: only the attempt that holds the current token counts; a death writes its dead letter in the same statement.
 * The attempt by which a run succeeds is kept with the run: it is the last one, and most runs have no other.
 * Rows are looked up between an id and itself: so no plan that was made over empty tables reads all of them, by another index or
 * by a hash. Those of the queue are locked in the order of ids, as whoever else locks many.
 * A run that comes back as no row was taken over meanwhile (supersede-attempts.sql). `freed`: some run waits behind another, and
 * perhaps behind one of these.
 */
export const settleRuns: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly tokens: readonly (string | number | null)[];
  readonly states: readonly (string | null)[];
  readonly retrySeconds: readonly (number | null)[];
  readonly outcomes: readonly (string | null)[];
  readonly statuses: readonly (number | null)[];
  readonly errors: readonly (string | null)[];
  readonly excerpts: readonly (string | null)[];
  readonly results: readonly (string | null)[];
  readonly tallies: readonly (string | null)[];
  readonly reasons: readonly (string | null)[];
}, {
  readonly runId: string | null;
  readonly state: string;
  readonly freed: boolean;
}> = {
  name: "settle-runs-c493cfc6a7d1",
  parameters: ["runIds", "tokens", "states", "retrySeconds", "outcomes", "statuses", "errors", "excerpts", "results", "tallies", "reasons"],
  columns: ["runId", "state", "freed"],
  text: `with clock as materialized (
  select punctual.now() as now
), settled as materialized (
  select *
    from unnest($1::uuid[], $2::bigint[], $3::text[], $4::double precision[], $5::text[],
                $6::integer[], $7::text[], $8::text[], $9::json[], $10::json[], $11::text[])
      as s (run_id, token, state, retry_seconds, outcome, status, error, excerpt, result, tally, reason)
   order by run_id
), ended as (
  delete from punctual.queue q
   using settled s
   where s.state <> 'waiting'
     and q.run_id between s.run_id and s.run_id
     and q.token = s.token
     and q.state = 'running'
  returning q.run_id, q.scheduled_at, q.tenant, q.schedule_id, q.job, q.token, q.node, q.attempt, q.lost, q.started_at, q.attempt_started_at,
            s.state, s.outcome, s.status, s.error, s.excerpt, s.result, coalesce(s.tally, q.tally) as tally, s.reason
), postponed as materialized (
  select q.run_id, q.scheduled_at, q.token, q.node, q.attempt, q.attempt_started_at, q.state as queue_state, s.token as settled_token,
         s.retry_seconds, s.outcome, s.status, s.error, s.excerpt
    from settled s
   cross join lateral (select * from punctual.queue o where o.run_id = s.run_id for update) q
   where s.state = 'waiting'
), held as materialized (
  select * from postponed where token = settled_token and queue_state = 'running'
), retried as (
  update punctual.queue q
     set state = 'waiting', gated = punctual.is_gated(q.tenant, q.limit_keys), reporting = false, retries = q.retries + 1,
         due_at = c.now + make_interval(secs => h.retry_seconds), waiting_since = null, token = null, node = null, lease_until = null,
         attempt_started_at = null
    from held h, clock c
   where q.run_id between h.run_id and h.run_id
), recorded as (
  update punctual.runs r
     set state = e.state, reason = e.reason, attempt_count = e.attempt, lost = e.lost, started_at = e.started_at,
         ended_at = c.now, tally = e.tally, result = e.result, error = e.error,
         token = case e.state when 'succeeded' then e.token end, node = case e.state when 'succeeded' then e.node end,
         attempt_at = case e.state when 'succeeded' then e.attempt_started_at end,
         status = case e.state when 'succeeded' then e.status end,
         response_excerpt = case e.state when 'succeeded' then e.excerpt end
    from ended e, clock c
   where r.id between e.run_id and e.run_id
     and r.scheduled_at between e.scheduled_at and e.scheduled_at
), buried as (
  insert into punctual.dead_letters (tenant, run_id, scheduled_at, schedule_id, job, reason, error, created_at)
  select e.tenant, e.run_id, e.scheduled_at, e.schedule_id, e.job, e.reason, e.error, c.now
    from ended e, clock c
   where e.state = 'dead'
), noted as (
  insert into punctual.attempts (run_id, scheduled_at, token, number, node, started_at, ended_at, outcome, status, error, response_excerpt)
  select a.run_id, a.scheduled_at, a.token, a.attempt, a.node, a.attempt_started_at, c.now, a.outcome, a.status, a.error, a.excerpt
    from (select run_id, scheduled_at, token, attempt, node, attempt_started_at, outcome, status, error, excerpt from held
           union all
          select run_id, scheduled_at, token, attempt, node, attempt_started_at, outcome, status, error, excerpt from ended
           where state <> 'succeeded') a
   cross join clock c
)
select run_id, state as "state!", (select exists (select from punctual.queue where behind is not null)) as "freed!" from ended
 union all
select run_id, 'waiting', false from held`,
};
