// Subscribes an endpoint to a topic, and asks it whether it wants that.
import { randomBytes } from "node:crypto";
import { v4 as uuidv4, v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import { checkedTarget } from "../delivery/checked-target.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { databaseOf } from "../tenant-database.ts";
import { insertConfirmation } from "./insert-confirmation.sql.ts";
import { readTopic } from "./read-topic.ts";
import { tokenDigest } from "./token-digest.ts";
import type { NamedTopic, TopicProtocol } from "./topic.ts";
import { upsertSubscription } from "./upsert-subscription.sql.ts";

export interface Subscribe extends NamedTopic {
  readonly protocol: TopicProtocol;
  readonly endpoint: string;
  readonly raw: boolean;
  /** Where a token confirms the subscription without anything else. */
  confirmUrl(token: string): string;
}

export interface SubscribeAnswer {
  readonly id: string;
  readonly state: "pending" | "confirmed";
}

const tokenDays = 2;
/** As of every target: what is longer is never called. */
const longestEndpointBytes = 2048;

/** Throws Problem: not-found, target-refused, invalid-request (`endpoint`), name-conflict (`raw`: it is told otherwise), quota-exceeded. */
export async function subscribe(
  engine: EngineContext,
  principal: Principal,
  { region, name, protocol, endpoint, raw, confirmUrl }: Subscribe,
): Promise<SubscribeAnswer> {
  assertEndpoint(engine, { protocol, endpoint });
  const { tenant } = principal;
  const token = randomBytes(32).toString("hex");
  const answer = await databaseOf(engine, principal).transaction(async (transaction) => {
    const topic = await readTopic(transaction, principal, { region, name });
    const [row] = await transaction.query(upsertSubscription, {
      ...{ id: uuidv7(), tenant, topicId: topic.id, protocol, endpoint, raw },
      token: tokenDigest(token),
      tokenDays,
    });
    if (row === undefined) throw new Error("Expected the subscription's row, got none.");
    const { id, made } = row;
    if (row.state === "confirmed") {
      if (row.raw !== raw) throw toldOtherwise();
      return { id, state: "confirmed" as const };
    }
    await transaction.query(insertConfirmation, {
      ...{ tenant, subscriptionId: id, messageId: uuidv4(), token },
      message: `You have chosen to subscribe to the topic ${topic.address}.\nTo confirm the subscription, visit the SubscribeURL included in this message.`,
      confirmUrl: confirmUrl(token),
    });
    await audit(transaction, principal, { action: "topic.subscribe", subject: name, detail: { protocol } });
    if (made) await holdQuota(transaction, principal, "subscriptions");
    return { id, state: "pending" as const };
  });
  if (answer.state === "pending") engine.events.emit("published");
  return answer;
}

function assertEndpoint(
  { egress }: Pick<EngineContext, "egress">,
  { protocol, endpoint }: Pick<Subscribe, "protocol" | "endpoint">,
): void {
  const bytes = Buffer.byteLength(endpoint, "utf8");
  if (bytes > longestEndpointBytes)
    throw new Problem(
      "invalid-request",
      `Expected the endpoint to be at most ${longestEndpointBytes} bytes, got ${bytes}.`,
      { field: "endpoint" },
    );
  if (protocol !== "email") checkedTarget(endpoint, egress);
}

const toldOtherwise = (): Problem =>
  new Problem(
    "name-conflict",
    "Expected the subscription that is there to be told as is wanted, got one that is told otherwise.",
    { field: "raw" },
  );
