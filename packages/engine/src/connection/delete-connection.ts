// Forgets a connection that no schedule names.
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { deleteConnection as deleteConnectionStatement } from "./delete-connection.sql.ts";
import { getConnection } from "./get-connection.ts";

export interface DeleteConnection {
  readonly name: string;
}

/** Throws Problem: not-found, connection-in-use. */
export async function deleteConnection(
  engine: EngineContext,
  principal: Principal,
  { name }: DeleteConnection,
): Promise<void> {
  const [deleted] = await engine.database.query(deleteConnectionStatement, {
    tenant: principal.tenant,
    name,
  });
  if (deleted !== undefined) return;
  await getConnection(engine, principal, { name });
  throw new Problem(
    "connection-in-use",
    `Expected no schedule to name the connection "${name}", got at least one.`,
  );
}
