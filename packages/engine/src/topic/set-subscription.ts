// Changes how a subscription is told.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { setSubscription as setSubscriptionStatement } from "./set-subscription.sql.ts";

/** Of one that is known to be there. */
export const setSubscription = (
  engine: EngineContext,
  principal: Principal,
  { id, raw }: { readonly id: string; readonly raw: boolean },
): Promise<void> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    await transaction.query(setSubscriptionStatement, { tenant: principal.tenant, id, raw });
    await audit(transaction, principal, { action: "topic.set-subscription", subject: id });
  });
