// Generated from gate-runs-of-limit.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Puts runs under a limit back to the gate that had passed it and have not begun.
 * Guarantee: none of them begins by its old slot: who claimed it has lost its token. Index: queue_under_way.
 */
export const gateRunsOfLimit: Statement<{
  readonly tenant: string;
  readonly key: string;
}, {
  readonly runId: string;
  readonly claimed: boolean;
}> = {
  name: "gate-runs-of-limit-9ef8f1049577",
  parameters: ["tenant", "key"],
  columns: ["runId", "claimed"],
  text: `with taken as materialized (
  select run_id, state
    from punctual.queue
   where tenant = $1
     and limit_keys @> array[$2::text]
     and limit_keys <> '{}'
     and (state <> 'waiting' or not gated)
     and state <> 'running'
   order by run_id
     for update
), gated as (
  update punctual.queue q
     set state = 'waiting', gated = true, token = null, node = null, lease_until = null, due_at = coalesce(q.waiting_since, q.due_at),
         waiting_since = null
   where q.run_id = any(array(select run_id from taken))
)
select run_id, state = 'claimed' as "claimed!" from taken`,
};
