// Ends a tenant's freeze: what has gathered is let through, oldest first.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteFreeze } from "./delete-freeze.sql.ts";

/** May be repeated. */
export async function unfreeze(engine: EngineContext, principal: Principal): Promise<void> {
  const { tenant } = principal;
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const [ended] = await transaction.query(deleteFreeze, { tenant });
    if (ended !== undefined) await audit(transaction, principal, { action: "freeze.end", subject: tenant });
  });
  engine.events.emit("waiting");
  engine.events.tell({ kind: "waiting" });
}
