// Generated from renew-report.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Renews the lease of an attempt whose target says that it lives, and reads what the target may go on from.
 * Guarantee: an attempt that comes back as no row has lost its run.
 */
export const renewReport: Statement<{
  readonly leaseSeconds: number;
  readonly runId: string;
  readonly token: string | number;
}, {
  readonly runId: string;
  readonly scheduledAt: Date;
  readonly cursor: unknown;
  readonly tally: unknown;
  readonly onlyFailed: boolean;
}> = {
  name: "renew-report-2b3b44b378ab",
  parameters: ["leaseSeconds", "runId", "token"],
  columns: ["runId", "scheduledAt", "cursor", "tally", "onlyFailed"],
  text: `update punctual.queue
   set lease_until = greatest(lease_until, punctual.now() + make_interval(secs => $1))
 where run_id = $2
   and token = $3
   and state = 'running'
returning run_id, scheduled_at, cursor, tally, only_failed`,
};
