// Confirms a subscription by the token that its endpoint was told.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { confirmSubscription as confirmSubscriptionStatement } from "./confirm-subscription.sql.ts";
import { readTopic } from "./read-topic.ts";
import { tokenDigest } from "./token-digest.ts";
import type { NamedTopic } from "./topic.ts";

export interface ConfirmSubscription extends NamedTopic {
  readonly token: string;
  /** From now on the address that ends it is not enough to end it. */
  readonly guarded?: boolean;
}

/** Answers the subscription's id. Throws Problem: not-found, invalid-request (`token`). */
export const confirmSubscription = (
  engine: EngineContext,
  principal: Principal,
  { region, name, token, guarded = false }: ConfirmSubscription,
): Promise<string> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    await readTopic(transaction, principal, { region, name });
    const wanted = { tenant, region, topic: name, token: tokenDigest(token), guarded };
    const [row] = await transaction.query(confirmSubscriptionStatement, wanted);
    if (row === undefined)
      throw new Problem(
        "invalid-request",
        "Expected a token that this topic has sent to an endpoint within two days, got another.",
        { field: "token" },
      );
    await audit(transaction, principal, { action: "topic.confirm", subject: name });
    return row.id;
  });
