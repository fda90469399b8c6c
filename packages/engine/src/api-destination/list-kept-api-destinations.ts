// Lists a tenant's API destinations by name with all that is known of them.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { toKeptApiDestination, type KeptApiDestination } from "./kept-api-destination.ts";
import { listKeptApiDestinations as listKeptApiDestinationsStatement } from "./list-kept-api-destinations.sql.ts";

export interface ListKeptApiDestinations extends PageRequest {
  /** How the name begins; null: any. */
  readonly prefix: string | null;
  /** Which connection it names; null: any, or none. */
  readonly connectionId: string | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listKeptApiDestinations(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor, prefix, connectionId }: ListKeptApiDestinations,
): Promise<Page<KeptApiDestination>> {
  const identity = { list: "kept-api-destinations", tenant, prefix, connectionId };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const wanted = { tenant, name: null, prefix, connectionId, after, limit: limit + 1 };
  const rows = await databaseOf(engine, { tenant }).query(listKeptApiDestinationsStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toKeptApiDestination), nextCursor: page.nextCursor };
}
