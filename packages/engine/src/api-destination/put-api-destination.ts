// Keeps an API destination, or replaces what it says; a new pace counts at once, a new address for attempts that begin later.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import { holdConnection } from "../connection/hold-connection.ts";
import type { EngineContext } from "../engine-context.ts";
import { keepPace, paceChanged } from "../limit/keep-pace.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { databaseOf } from "../tenant-database.ts";
import type { ApiDestinationDefinition } from "./api-destination-definition.ts";
import { apiDestinationKey, type ApiDestination } from "./api-destination.ts";
import { checkApiDestination } from "./check-api-destination.ts";
import { getApiDestination } from "./get-api-destination.ts";
import { upsertApiDestination } from "./upsert-api-destination.sql.ts";

export interface PutApiDestination {
  readonly name: string;
  readonly definition: ApiDestinationDefinition;
}

export interface PutApiDestinationAnswer {
  readonly created: boolean;
  readonly apiDestination: ApiDestination;
}

/** Throws Problem: invalid-request, target-refused, unknown-connection. */
export async function putApiDestination(
  engine: EngineContext,
  principal: Principal,
  put: PutApiDestination,
): Promise<PutApiDestinationAnswer> {
  checkApiDestination(engine, put.definition);
  const { created, changed } = await databaseOf(engine, principal).transaction((transaction) =>
    write(transaction, principal, put),
  );
  const key = apiDestinationKey(put.name);
  if (changed) await paceChanged(engine, { tenant: principal.tenant, key });
  return { created, apiDestination: await getApiDestination(engine, principal, put) };
}

async function write(
  transaction: Queryable,
  principal: Principal,
  { name, definition }: PutApiDestination,
): Promise<{ readonly created: boolean; readonly changed: boolean }> {
  const { tenant } = principal;
  const { url, method, connection, rateLimitPerSecond: ratePerSecond, concurrency } = definition;
  if (connection !== null)
    await holdConnection(transaction, { tenant, name: connection, field: "connection" });
  const [row] = await transaction.query(upsertApiDestination, { tenant, name, ...definition });
  if (row === undefined) throw new Error("Expected the written API destination to be answered, got no row.");
  const pace = { tenant, key: apiDestinationKey(name), ratePerSecond, concurrency };
  const changed = await keepPace(transaction, pace);
  const detail = { url, method, connection };
  await audit(transaction, principal, { action: "api-destination.put", subject: name, detail });
  if (row.created) await holdQuota(transaction, principal, "api-destinations");
  return { created: row.created, changed };
}
