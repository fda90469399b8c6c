// Generated from wait-behind.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Puts a started run back behind the run that already works under its job's key.
 * Guarantee: one open run per job and key; the attempt does not count; if the other has just ended, the run is free again at once.
 */
export const waitBehind: Statement<{
  readonly jobKey: string;
  readonly runId: string;
  readonly token: string | number;
}, {
  readonly runId: string;
}> = {
  name: "wait-behind-fc0ae2d0a7d7",
  parameters: ["jobKey", "runId", "token"],
  columns: ["runId"],
  text: `update punctual.queue q
   set state = 'waiting', gated = punctual.is_gated(q.tenant, q.limit_keys), reporting = false, waiting_since = null, token = null, node = null, lease_until = null, attempt_started_at = null, attempt = q.attempt - 1,
       behind = (select o.run_id from punctual.queue o
                  where o.tenant = q.tenant and o.job = q.job and o.job_key = $1 and o.run_id <> q.run_id
                    for key share)
 where q.run_id = $2
   and q.token = $3
   and q.state = 'running'
returning q.run_id`,
};
