// Generated from limit-lock-wait.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Bounds, until the end of this transaction, how long its statements wait for a lock.
 */
export const limitLockWait: Statement<{
  readonly wait: string;
}, {
  readonly setConfig: string | null;
}> = {
  name: "limit-lock-wait-63384ec00c43",
  parameters: ["wait"],
  columns: ["setConfig"],
  text: `select set_config('lock_timeout', $1, true)`,
};
