// Generated from prepare-transaction.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Bounds how long this transaction waits for a lock, and gives its sorts memory: a year of a large tenant is sorted at once.
 */
export const prepareTransaction: Statement<{
  readonly lockWait: string;
}, {
  readonly lockTimeout: string | null;
  readonly workMem: string | null;
}> = {
  name: "prepare-transaction-eb3780044340",
  parameters: ["lockWait"],
  columns: ["lockTimeout", "workMem"],
  text: `select set_config('lock_timeout', $1, true) as lock_timeout, set_config('work_mem', '128MB', true) as work_mem`,
};
