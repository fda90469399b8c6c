// Generated from admit-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lets runs through the gate, each due at its slot, and notes the slots that their limits give out next.
 * Guarantee: under lock-gated-limits.sql; a run that ended meanwhile is not touched.
 */
export const admitRuns: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly slotAts: readonly (Date | null)[];
  readonly tenants: readonly (string | null)[];
  readonly keys: readonly (string | null)[];
  readonly nextSlotAts: readonly (Date | null)[];
}, {
  readonly runId: string;
}> = {
  name: "admit-runs-3cae840fc581",
  parameters: ["runIds", "slotAts", "tenants", "keys", "nextSlotAts"],
  columns: ["runId"],
  text: `with admitted as materialized (
  select q.run_id, a.slot_at
    from (select * from unnest($1::uuid[], $2::timestamptz[]) as x (run_id, slot_at) order by run_id) a
   cross join lateral (
         select o.run_id from punctual.queue o where o.run_id = a.run_id and o.state = 'waiting' and o.gated for update) q
), moved as (
  update punctual.rate_limits l
     set next_slot_at = n.next_slot_at
    from unnest($3::text[], $4::text[], $5::timestamptz[]) as n (tenant, key, next_slot_at)
   where l.tenant = n.tenant
     and l.key = n.key
)
update punctual.queue q
   set gated = false, due_at = a.slot_at, waiting_since = case when q.limit_keys <> '{}' then q.due_at end
  from admitted a
 where q.run_id = a.run_id
   and q.run_id = any($1::uuid[])
returning q.run_id`,
};
