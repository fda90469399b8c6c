// Reads one connection, its secret never.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { connectionNotFound, toConnection, type Connection } from "./connection.ts";
import { listConnections } from "./list-connections.sql.ts";
import { databaseOf } from "../tenant-database.ts";

export interface GetConnection {
  readonly name: string;
}

/** Throws Problem `not-found`. */
export async function getConnection(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: GetConnection,
): Promise<Connection> {
  const [row] = await databaseOf(engine, { tenant }).query(listConnections, {
    tenant,
    name,
    after: null,
    limit: 1,
  });
  if (row === undefined) throw connectionNotFound(name);
  return toConnection(row);
}
