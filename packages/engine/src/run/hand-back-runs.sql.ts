// Generated from hand-back-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Gives back runs that this node claimed and did not start.
 * Guarantee: another node may take them at once, by the gate for those that have one; no attempt and no loss is counted.
 */
export const handBackRuns: Statement<{
  readonly runIds: readonly (string | null)[];
  readonly tokens: readonly (string | number | null)[];
}, {
  readonly runId: string;
}> = {
  name: "hand-back-runs-2bb950a2a37f",
  parameters: ["runIds", "tokens"],
  columns: ["runId"],
  text: `update punctual.queue q
   set state = 'waiting', gated = punctual.is_gated(q.tenant, q.limit_keys), reporting = false, token = null, node = null, lease_until = null,
       due_at = coalesce(q.waiting_since, q.due_at), waiting_since = null
  from unnest($1::uuid[], $2::bigint[]) as held (run_id, token)
 where q.run_id = any($1::uuid[])
   and q.run_id = held.run_id
   and q.token = held.token
   and q.state = 'claimed'
returning q.run_id`,
};
