// Bounds how long a transaction's next statements wait for a lock.
import type { Queryable } from "@punctual/database";
import { limitLockWait } from "./limit-lock-wait.sql.ts";

/** @param wait As PostgreSQL writes it, such as `31s`. */
export async function waitAtMost(transaction: Queryable, wait: string): Promise<void> {
  await transaction.query(limitLockWait, { wait });
}
