// Takes a connection's secret away; it stays, and works again once it is given another.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { seal } from "../secret/seal.ts";
import { databaseOf } from "../tenant-database.ts";
import { writeSecret } from "./connection-secret.ts";
import { connectionNotFound } from "./connection.ts";
import { deauthorizeConnection as deauthorizeConnectionStatement } from "./deauthorize-connection.sql.ts";
import { dropToken } from "./drop-token.sql.ts";
import { lockConnection } from "./lock-connection.sql.ts";

const nothing = writeSecret({ secret: "", previous: null, isDeauthorized: true });

/** Attempts that begin later send nothing, and are retried. Throws Problem: not-found, secret-key-missing. */
export async function deauthorizeConnection(
  engine: EngineContext,
  principal: Principal,
  { name }: { readonly name: string },
): Promise<void> {
  const { tenant } = principal;
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const [existing] = await transaction.query(lockConnection, { tenant, name });
    if (existing === undefined) throw connectionNotFound(name);
    const place = { tenant, id: existing.id, version: existing.version + 1 };
    const { id, version } = place;
    const sealed = seal(engine.secretKeys, nothing, place);
    await transaction.query(deauthorizeConnectionStatement, { id, version, sealed });
    await transaction.query(dropToken, { connectionId: id });
    await audit(transaction, principal, { action: "connection.deauthorize", subject: name });
  });
}
