// Generated from lock-gated-limits.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes the limits that runs at a gate wait for, as far as no other node decides on them at this moment.
 * Guarantee: whoever holds a limit sees all that was let through under it before.
 * Index: queue_gates, read once per gate and not once per run.
 */
export const lockGatedLimits: Statement<null, {
  readonly tenant: string;
  readonly key: string;
  readonly ratePerSecond: number | null;
  readonly concurrency: number | null;
  readonly nextSlotAt: Date | null;
  readonly heldUntil: Date | null;
}> = {
  name: "lock-gated-limits-c2575d1f4069",
  parameters: [],
  columns: ["tenant", "key", "ratePerSecond", "concurrency", "nextSlotAt", "heldUntil"],
  text: `with recursive gates as (
  (select tenant, limit_keys
     from punctual.queue
    where state = 'waiting' and gated and behind is null
    order by tenant, limit_keys
    limit 1)
  union all
  select n.tenant, n.limit_keys
    from gates g
   cross join lateral (
         select q.tenant, q.limit_keys
           from punctual.queue q
          where q.state = 'waiting' and q.gated and q.behind is null and (q.tenant, q.limit_keys) > (g.tenant, g.limit_keys)
          order by q.tenant, q.limit_keys
          limit 1) n
), asked as materialized (
  select g.tenant, k.key from gates g cross join unnest(g.limit_keys) as k (key)
)
select l.tenant, l.key, l.rate_per_second, l.concurrency, greatest(l.next_slot_at, l.next_begin_at) as "next_slot_at?", l.held_until
  from punctual.rate_limits l
 where (l.tenant, l.key) in (select tenant, key from asked)
 order by l.tenant, l.key
   for update of l skip locked`,
};
