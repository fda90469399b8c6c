// Generated from hand-over-run.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Hands a running run over to its target, which reports its end by itself.
 * Guarantee: under the attempt's token alone; the lease goes on, and is the target's to renew.
 */
export const handOverRun: Statement<{
  readonly leaseSeconds: number;
  readonly runId: string;
  readonly token: string | number;
}, {
  readonly runId: string;
}> = {
  name: "hand-over-run-9742421ba6ca",
  parameters: ["leaseSeconds", "runId", "token"],
  columns: ["runId"],
  text: `update punctual.queue
   set reporting = true, lease_until = punctual.now() + make_interval(secs => $1)
 where run_id = $2
   and token = $3
   and state = 'running'
returning run_id`,
};
