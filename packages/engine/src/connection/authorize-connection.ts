// Asks for a connection's access token where none is kept, to see whether its client secret is good for one.
import { HttpPools } from "../delivery/http-pools.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { openConnection as openConnectionStatement } from "./open-connection.sql.ts";
import { openConnection } from "./opened-connection.ts";
import { accessToken } from "./token/access-token.ts";

/** What comes of it is the connection's state from then on. Nothing for a connection without tokens, or one that is gone. Throws only for the database. */
export async function authorizeConnection(
  engine: EngineContext,
  { tenant }: Pick<Principal, "tenant">,
  { name }: { readonly name: string },
): Promise<void> {
  const database = databaseOf(engine, { tenant });
  const [row] = await database.query(openConnectionStatement, { tenant, name });
  if (row?.connectionKind !== "oauth-client-credentials") return;
  const opening = openConnection(engine.secretKeys, row);
  if (opening.kind === "unavailable") return;
  const pools = new HttpPools({ egress: engine.egress });
  try {
    await accessToken({ ...opening.connection, refused: null }, { engine: { ...engine, database }, pools });
  } finally {
    await pools.close();
  }
}
