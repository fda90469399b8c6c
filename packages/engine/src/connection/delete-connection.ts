// Forgets a connection that nothing names.
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { connectionNotFound } from "./connection.ts";
import { deleteConnection as deleteConnectionStatement } from "./delete-connection.sql.ts";
import { lockConnection } from "./lock-connection.sql.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";

export interface DeleteConnection {
  readonly name: string;
  /** API destinations that name it are no reason to keep it; they send nothing until it is there again. */
  readonly leavesDestinations?: boolean;
}

/** Throws Problem: not-found, connection-in-use. */
export async function deleteConnection(
  engine: EngineContext,
  principal: Principal,
  { name, leavesDestinations = false }: DeleteConnection,
): Promise<void> {
  const { tenant } = principal;
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const [connection] = await transaction.query(lockConnection, { tenant, name });
    if (connection === undefined) throw connectionNotFound(name);
    const [deleted] = await transaction.query(deleteConnectionStatement, {
      tenant,
      name,
      withoutDestinations: leavesDestinations,
    });
    if (deleted === undefined) throw inUse(name);
    await audit(transaction, principal, { action: "connection.delete", subject: name });
  });
}

const inUse = (name: string): Problem =>
  new Problem(
    "connection-in-use",
    `Expected no schedule, API destination or app to name the connection "${name}", got at least one.`,
  );
