// Makes sure that the API destination which a schedule names exists, fits, and goes on existing until the schedule is written.
import type { Queryable } from "@punctual/database";
import { Problem } from "../errors.ts";
import type { ApiDestinationTarget } from "../schedule/schedule-definition.ts";
import { parametersFault } from "./destination-url.ts";
import { holdApiDestination as holdApiDestinationStatement } from "./hold-api-destination.sql.ts";

/** Inside the transaction that writes the schedule. Throws Problem: unknown-api-destination, invalid-request. */
export async function holdApiDestination(
  transaction: Queryable,
  tenant: string,
  { name, pathParameters }: ApiDestinationTarget,
): Promise<void> {
  const [held] = await transaction.query(holdApiDestinationStatement, { tenant, name });
  if (held === undefined) {
    const message = `Expected target.name to be an API destination, got "${name}", which does not exist.`;
    throw new Problem("unknown-api-destination", message, { field: "target.name" });
  }
  const fault = parametersFault(held.url, pathParameters);
  if (fault !== null) throw new Problem("invalid-request", fault, { field: "target.pathParameters" });
}
