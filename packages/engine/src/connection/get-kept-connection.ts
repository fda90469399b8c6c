// Reads one connection with all that is known of it, its secret aside.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { connectionNotFound } from "./connection.ts";
import { toKeptConnection, type KeptConnection } from "./kept-connection.ts";
import { listKeptConnections } from "./list-kept-connections.sql.ts";

/** Throws Problem `not-found`. */
export async function getKeptConnection(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: { readonly name: string },
): Promise<KeptConnection> {
  const wanted = { tenant, name, prefix: null, after: null, state: null, limit: 1 };
  const [row] = await databaseOf(engine, { tenant }).query(listKeptConnections, wanted);
  if (row === undefined) throw connectionNotFound(name);
  return toKeptConnection(row);
}
