// Lists a tenant's connections by name, their secrets never.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { toConnection, type Connection } from "./connection.ts";
import { listConnections as listConnectionsStatement } from "./list-connections.sql.ts";
import { databaseOf } from "../tenant-database.ts";

/** Throws Problem `invalid-cursor`. */
export async function listConnections(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor }: PageRequest,
): Promise<Page<Connection>> {
  const identity = { list: "connections", tenant };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const wanted = { tenant, name: null, after, limit: limit + 1 };
  const rows = await databaseOf(engine, { tenant }).query(listConnectionsStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toConnection), nextCursor: page.nextCursor };
}
