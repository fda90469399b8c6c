// Reads a connection with its secret, for an admin who asks for it by name; the audit says who did.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { connectionNotFound } from "./connection.ts";
import { currentConnection, type CurrentConnection } from "./current-connection.ts";
import { lockConnection } from "./lock-connection.sql.ts";

/** Throws Problem: not-found, secret-key-missing. */
export const readConnectionSecret = (
  engine: EngineContext,
  principal: Principal,
  { name }: { readonly name: string },
): Promise<CurrentConnection> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const [existing] = await transaction.query(lockConnection, { tenant, name });
    if (existing === undefined) throw connectionNotFound(name);
    await audit(transaction, principal, { action: "connection.read-secret", subject: name });
    return currentConnection(existing, { engine, principal });
  });
