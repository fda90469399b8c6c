// Makes sure that the queue which is named exists, and goes on existing until what names it is written.
import type { Queryable } from "@punctual/database";
import { Problem } from "../errors.ts";
import { holdQueue as holdQueueStatement } from "./hold-queue.sql.ts";

export interface NamedForQueue {
  readonly tenant: string;
  readonly name: string;
  /** Where it was named, such as `target.queue`. */
  readonly field: string;
}

/** Inside the transaction that writes what names it. Throws Problem `unknown-queue` with that field. */
export async function holdQueue(
  transaction: Queryable,
  { tenant, name, field }: NamedForQueue,
): Promise<void> {
  const [held] = await transaction.query(holdQueueStatement, { tenant, name });
  if (held !== undefined) return;
  throw new Problem("unknown-queue", `Expected ${field} to exist, got "${name}", which does not.`, { field });
}
