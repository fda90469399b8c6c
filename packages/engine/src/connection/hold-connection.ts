// Makes sure that the connection which is named exists, and goes on existing until what names it is written.
import type { Queryable } from "@punctual/database";
import { Problem } from "../errors.ts";
import { holdConnection as holdConnectionStatement } from "./hold-connection.sql.ts";

export interface NamedConnection {
  readonly tenant: string;
  readonly name: string;
  /** Where it was named, such as `target.connection`. */
  readonly field: string;
}

/** Inside the transaction that writes what names it. Throws Problem `unknown-connection` with that field. */
export async function holdConnection(
  transaction: Queryable,
  { tenant, name, field }: NamedConnection,
): Promise<void> {
  const [held] = await transaction.query(holdConnectionStatement, { tenant, name });
  if (held !== undefined) return;
  throw new Problem("unknown-connection", `Expected ${field} to exist, got "${name}", which does not.`, {
    field,
  });
}
