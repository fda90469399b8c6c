// Generated from find-idempotent-run.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds the run that an idempotency key already named.
 */
export const findIdempotentRun: Statement<{
  readonly tenant: string;
  readonly operation: string;
  readonly key: string;
}, {
  readonly runId: string;
  readonly fingerprint: string;
}> = {
  name: "find-idempotent-run-73871c4201d6",
  parameters: ["tenant", "operation", "key"],
  columns: ["runId", "fingerprint"],
  text: `select run_id, fingerprint from punctual.idempotency_keys where tenant = $1 and operation = $2 and key = $3`,
};
