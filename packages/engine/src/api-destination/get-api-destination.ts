// Reads one API destination.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { apiDestinationNotFound, toApiDestination, type ApiDestination } from "./api-destination.ts";
import { listApiDestinations } from "./list-api-destinations.sql.ts";

/** Throws Problem `not-found`. */
export async function getApiDestination(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: { readonly name: string },
): Promise<ApiDestination> {
  const wanted = { tenant, name, connection: null, after: null, limit: 1 };
  const [row] = await databaseOf(engine, { tenant }).query(listApiDestinations, wanted);
  if (row === undefined) throw apiDestinationNotFound(name);
  return toApiDestination(row);
}
