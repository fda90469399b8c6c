// Keeps an API destination, or replaces what it says; a new pace counts at once, a new address for attempts that begin later.
import type { Queryable } from "@punctual/database";
import { audit } from "../audit/audit.ts";
import { holdConnection } from "../connection/hold-connection.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
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
  readonly description?: string | null;
  /** Refuses to replace one. */
  readonly isNew?: boolean;
}

export interface PutApiDestinationAnswer {
  readonly created: boolean;
  readonly apiDestination: ApiDestination;
}

/** Throws Problem: invalid-request, target-refused, unknown-connection; with `isNew` name-conflict. */
export async function putApiDestination(
  engine: EngineContext,
  principal: Principal,
  put: PutApiDestination,
): Promise<PutApiDestinationAnswer> {
  checkApiDestination(engine, put.definition);
  const { created, changed } = await databaseOf(engine, principal).transaction((transaction) =>
    writeApiDestination(transaction, principal, put),
  );
  await tellPace(engine, principal, { name: put.name, changed });
  return { created, apiDestination: await getApiDestination(engine, principal, put) };
}

/** After the commit. */
export async function tellPace(
  engine: EngineContext,
  { tenant }: Principal,
  { name, changed }: { readonly name: string; readonly changed: boolean },
): Promise<void> {
  if (changed) await paceChanged(engine, { tenant, key: apiDestinationKey(name) });
}

export interface WrittenApiDestination {
  readonly created: boolean;
  /** Its pace is another. */
  readonly changed: boolean;
}

/** In the caller's transaction; `checkApiDestination` has let it pass. */
export async function writeApiDestination(
  transaction: Queryable,
  principal: Principal,
  { name, definition, description = null, isNew }: PutApiDestination,
): Promise<WrittenApiDestination> {
  const { tenant } = principal;
  const { url, method, connection, rateLimitPerSecond: ratePerSecond, concurrency } = definition;
  if (connection !== null)
    await holdConnection(transaction, { tenant, name: connection, field: "connection" });
  const [row] = await transaction.query(upsertApiDestination, { tenant, name, description, ...definition });
  if (row === undefined) throw new Error("Expected the written API destination to be answered, got no row.");
  if (isNew === true && !row.created) throw taken(name);
  const pace = { tenant, key: apiDestinationKey(name), ratePerSecond, concurrency };
  const changed = await keepPace(transaction, pace);
  const detail = { url, method, connection };
  await audit(transaction, principal, { action: "api-destination.put", subject: name, detail });
  if (row.created) await holdQuota(transaction, principal, "api-destinations");
  return { created: row.created, changed };
}

const taken = (name: string): Problem =>
  new Problem("name-conflict", `Expected the name of a new API destination, got "${name}", which exists.`);
