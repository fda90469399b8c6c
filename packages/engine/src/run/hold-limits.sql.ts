// Generated from hold-limits.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Holds the limits of attempts whose target said that it gets too much, for as long as it asked.
 * Guarantee: of several that ask, the longest counts; limits are taken in the same order as everywhere.
 */
export const holdLimits: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly tokens: readonly (string | number | null)[];
  readonly holdSeconds: readonly (number | null)[];
}, {
  readonly tenant: string;
  readonly key: string;
}> = {
  name: "hold-limits-ab5413cab059",
  parameters: ["runIds", "tokens", "holdSeconds"],
  columns: ["tenant", "key"],
  text: `with clock as materialized (
  select punctual.now() as now
), asked as materialized (
  select q.tenant, k.key, max(h.hold_seconds) as seconds
    from unnest($1::uuid[], $2::bigint[], $3::double precision[]) as h (run_id, token, hold_seconds)
    join punctual.queue q on q.run_id = h.run_id and q.token = h.token
   cross join unnest(q.limit_keys) as k (key)
   where q.run_id = any($1::uuid[])
   group by q.tenant, k.key
), held as materialized (
  select l.tenant, l.key
    from punctual.rate_limits l
   where (l.tenant, l.key) in (select tenant, key from asked)
   order by l.tenant, l.key
     for update
)
update punctual.rate_limits l
   set held_until = greatest(l.held_until, c.now + make_interval(secs => a.seconds))
  from held h
  join asked a on a.tenant = h.tenant and a.key = h.key
 cross join clock c
 where l.tenant = h.tenant
   and l.key = h.key
returning l.tenant, l.key`,
};
