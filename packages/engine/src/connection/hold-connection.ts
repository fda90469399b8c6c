// Makes sure that the connection which a schedule names exists, and goes on existing until the schedule is written.
import type { Queryable } from "@punctual/database";
import { Problem } from "../errors.ts";
import { holdConnection as holdConnectionStatement } from "./hold-connection.sql.ts";

/** Inside the transaction that writes the schedule. Throws Problem `unknown-connection` with field `target.connection`. */
export async function holdConnection(transaction: Queryable, tenant: string, name: string): Promise<void> {
  const [held] = await transaction.query(holdConnectionStatement, { tenant, name });
  if (held !== undefined) return;
  throw new Problem(
    "unknown-connection",
    `Expected target.connection to exist, got "${name}", which does not.`,
    {
      field: "target.connection",
    },
  );
}
