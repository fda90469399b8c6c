// Subscribes an endpoint to a topic, and asks it whether it wants that.
import { randomBytes } from "node:crypto";
import type { Queryable, RowOf } from "@punctual/database";
import { v4 as uuidv4, v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import { checkedTarget } from "../delivery/checked-target.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { storedValue } from "../stored-value.ts";
import { databaseOf } from "../tenant-database.ts";
import { insertConfirmation } from "./insert-confirmation.sql.ts";
import { readTopic } from "./read-topic.ts";
import { tokenDigest } from "./token-digest.ts";
import type { NamedTopic, SubscriptionSettings, TopicProtocol } from "./topic.ts";
import { upsertSubscription } from "./upsert-subscription.sql.ts";

export interface Subscribe extends NamedTopic, SubscriptionSettings {
  readonly protocol: TopicProtocol;
  readonly endpoint: string;
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

/** Throws Problem: not-found, target-refused, invalid-request (`endpoint`), name-conflict (`settings`: it is told otherwise), quota-exceeded. */
export async function subscribe(
  engine: EngineContext,
  principal: Principal,
  wanted: Subscribe,
): Promise<SubscribeAnswer> {
  assertEndpoint(engine, wanted);
  const answer = await databaseOf(engine, principal).transaction((transaction) =>
    keep(transaction, principal, wanted),
  );
  if (answer.state === "pending") engine.events.emit("published");
  return answer;
}

async function keep(
  transaction: Queryable,
  principal: Principal,
  wanted: Subscribe,
): Promise<SubscribeAnswer> {
  const { region, name, protocol, endpoint, raw, filter, filterScope } = wanted;
  const { tenant } = principal;
  const { id: topicId, address } = await readTopic(transaction, principal, { region, name });
  const token = randomBytes(32).toString("hex");
  const [row] = await transaction.query(upsertSubscription, {
    ...{ id: uuidv7(), tenant, topicId, protocol, endpoint, raw, filter, filterScope },
    // A queue is the tenant's own: nobody else has to be asked.
    state: protocol === "sqs" ? "confirmed" : "pending",
    token: tokenDigest(token),
    tokenDays,
  });
  if (row === undefined) throw new Error("Expected the subscription's row, got none.");
  const { id, made } = row;
  const state = storedValue<SubscribeAnswer["state"]>(row.state);
  if (state === "confirmed") refuseOther(row, wanted);
  else await ask(transaction, { tenant, subscriptionId: id, token, address, wanted });
  if (made || state === "pending")
    await audit(transaction, principal, { action: "topic.subscribe", subject: name, detail: { protocol } });
  if (made) await holdQuota(transaction, principal, "subscriptions");
  return { id, state };
}

interface Asking {
  readonly tenant: string;
  readonly subscriptionId: string;
  readonly token: string;
  /** The topic's. */
  readonly address: string;
  readonly wanted: Subscribe;
}

async function ask(transaction: Queryable, { wanted, address, token, ...place }: Asking): Promise<void> {
  await transaction.query(insertConfirmation, {
    ...{ ...place, messageId: uuidv4(), token },
    message: `You have chosen to subscribe to the topic ${address}.\nTo confirm the subscription, visit the SubscribeURL included in this message.`,
    confirmUrl: wanted.confirmUrl(token),
  });
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
  if (protocol === "http" || protocol === "https") checkedTarget(endpoint, egress);
}

/** One that is confirmed stays as it is told. */
function refuseOther(
  { raw, filter, filterScope }: Pick<RowOf<typeof upsertSubscription>, keyof SubscriptionSettings>,
  wanted: SubscriptionSettings,
): void {
  if (raw === wanted.raw && filter === wanted.filter && filterScope === wanted.filterScope) return;
  throw new Problem(
    "name-conflict",
    "Expected the subscription that is there to be told as is wanted, got one that is told otherwise.",
    { field: "settings" },
  );
}
