// Generated from start-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Starts runs that this node claimed ahead, now that they are due.
 * Guarantee: what was withdrawn, cancelled or rescued meanwhile has another token or no row, and does not start, nor does anything
 * of a frozen tenant. It is on record as running a moment before its time, and the node begins it at its time: nothing starts early.
 */
export const startRuns: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly tokens: readonly (string | number | null)[];
  readonly leadSeconds: number;
  readonly leaseSeconds: number;
}, {
  readonly now: Date;
  readonly runId: string | null;
  readonly attempt: number | null;
  readonly dueAt: Date | null;
}> = {
  name: "start-runs-9bc7d7c5cca8",
  parameters: ["runIds", "tokens", "leadSeconds", "leaseSeconds"],
  columns: ["now", "runId", "attempt", "dueAt"],
  text: `with clock as materialized (
  select punctual.now() as now
), due as materialized (
  select q.run_id
    from (select * from unnest($1::uuid[], $2::bigint[]) as h (run_id, token) order by run_id) held
   cross join clock c
   cross join lateral (
         select o.run_id from punctual.queue o
          where o.run_id = held.run_id and o.token = held.token and o.state = 'claimed' and o.due_at <= c.now + make_interval(secs => $3)
            and o.tenant <> all(array(select f.tenant from punctual.freezes f where f.until is null or f.until > (select now from clock)))
            for update) q
), started as (
  update punctual.queue q
     set state = 'running',
         attempt = q.attempt + 1,
         started_at = coalesce(q.started_at, greatest(q.due_at, c.now)),
         attempt_started_at = greatest(q.due_at, c.now),
         lease_until = c.now + make_interval(secs => $4)
    from clock c
   where q.run_id = any(array(select run_id from due))
  returning q.run_id, q.attempt
)
select c.now as "now!", s.run_id as "run_id?", s.attempt as "attempt?", null::timestamptz as "due_at?"
  from clock c
  left join started s on true`,
};
