// Ends a session, on every node at once.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteSession } from "./delete-session.sql.ts";

/** May be repeated: one that has ended stays so. */
export async function endSession(
  engine: EngineContext,
  principal: Principal,
  { digest }: { readonly digest: Buffer },
): Promise<void> {
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const [ended] = await transaction.query(deleteSession, { digest });
    if (ended !== undefined)
      await audit(transaction, principal, { action: "session.end", subject: ended.id });
  });
}
