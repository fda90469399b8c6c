// Ends a subscription; one that is not there is as good as ended.
import { validate as isUuid } from "uuid";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { deleteSubscription } from "./delete-subscription.sql.ts";

export const unsubscribe = (
  engine: EngineContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<void> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    if (!isUuid(id)) return;
    const rows = await transaction.query(deleteSubscription, { tenant: principal.tenant, id });
    if (rows.length > 0) await audit(transaction, principal, { action: "topic.unsubscribe", subject: id });
  });
