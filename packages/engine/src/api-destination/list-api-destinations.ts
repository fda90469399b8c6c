// Lists a tenant's API destinations by name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { toApiDestination, type ApiDestination } from "./api-destination.ts";
import { listApiDestinations as listApiDestinationsStatement } from "./list-api-destinations.sql.ts";

export interface ListApiDestinations extends PageRequest {
  /** Those that name it. Default: any. */
  readonly connection?: string | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listApiDestinations(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor, connection = null }: ListApiDestinations,
): Promise<Page<ApiDestination>> {
  const identity = { list: "api-destinations", tenant, connection };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const wanted = { tenant, name: null, connection, after, limit: limit + 1 };
  const rows = await databaseOf(engine, { tenant }).query(listApiDestinationsStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toApiDestination), nextCursor: page.nextCursor };
}
