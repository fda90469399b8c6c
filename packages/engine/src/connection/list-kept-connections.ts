// Lists a tenant's connections by name with all that is known of them, their secrets aside.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { toKeptConnection, type ConnectionState, type KeptConnection } from "./kept-connection.ts";
import { listKeptConnections as listKeptConnectionsStatement } from "./list-kept-connections.sql.ts";

export interface ListKeptConnections extends PageRequest {
  /** How the name begins; null: any. */
  readonly prefix: string | null;
  /** Null: any. */
  readonly state: ConnectionState | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listKeptConnections(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor, prefix, state }: ListKeptConnections,
): Promise<Page<KeptConnection>> {
  const identity = { list: "kept-connections", tenant, prefix, state };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const wanted = { tenant, name: null, prefix, after, state, limit: limit + 1 };
  const rows = await databaseOf(engine, { tenant }).query(listKeptConnectionsStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toKeptConnection), nextCursor: page.nextCursor };
}
