// Makes sure that the limit which a schedule names exists, and goes on existing until the schedule is written.
import type { Queryable } from "@punctual/database";
import { Problem } from "../errors.ts";
import { holdRateLimit } from "./hold-rate-limit.sql.ts";

/** Inside the transaction that writes the schedule. Throws Problem `unknown-limit` with field `limit`. */
export async function holdLimit(transaction: Queryable, tenant: string, name: string): Promise<void> {
  const [held] = await transaction.query(holdRateLimit, { tenant, name });
  if (held !== undefined) return;
  throw new Problem("unknown-limit", `Expected limit to exist, got "${name}", which does not.`, {
    field: "limit",
  });
}
