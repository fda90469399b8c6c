// Generated from keep-idempotency-key.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Binds an idempotency key to a run.
 * Guarantee: primary key (tenant, operation, key): the first caller gets a row back, a second waits for the first and gets none.
 */
export const keepIdempotencyKey: Statement<{
  readonly tenant: string;
  readonly operation: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly runId: string;
}, {
  readonly runId: string;
}> = {
  name: "keep-idempotency-key-39761ba61cc8",
  parameters: ["tenant", "operation", "key", "fingerprint", "runId"],
  columns: ["runId"],
  text: `insert into punctual.idempotency_keys (tenant, operation, key, fingerprint, run_id, created_at)
values ($1, $2, $3, $4, $5, (select punctual.now()))
on conflict (tenant, operation, key) do nothing
returning run_id`,
};
