// Changes how a subscription is told, and of what.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { setSubscription as setSubscriptionStatement } from "./set-subscription.sql.ts";
import type { SubscriptionSettings } from "./topic.ts";

/** Of one that is known to be there. */
export const setSubscription = (
  engine: EngineContext,
  principal: Principal,
  { id, ...settings }: SubscriptionSettings & { readonly id: string },
): Promise<void> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    await transaction.query(setSubscriptionStatement, { tenant: principal.tenant, id, ...settings });
    await audit(transaction, principal, { action: "topic.set-subscription", subject: id });
  });
