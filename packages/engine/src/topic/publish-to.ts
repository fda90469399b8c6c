// Owes a message to the subscribers of a topic, in the transaction of whoever has something to say.
import type { Queryable, RowOf } from "@punctual/database";
import { v4 as uuidv4 } from "uuid";
import { storedValue } from "../stored-value.ts";
import { insertTopicDeliveries } from "./insert-topic-deliveries.sql.ts";
import { listFilters } from "./list-filters.sql.ts";
import type { NamedTopic, SubscriptionSettings, TopicProtocol } from "./topic.ts";
import type { TopicMessage } from "./topic-message.ts";
import { wantsMessage } from "./wants-message.ts";

interface PublishTo extends NamedTopic, TopicMessage {
  readonly tenant: string;
  readonly messageId?: string;
}

/** Answers how many are to be told; none where there is no such topic. */
export async function publishTo(
  transaction: Queryable,
  { tenant, region, name, messageId = uuidv4(), ...told }: PublishTo,
): Promise<number> {
  const topic = { tenant, region, topic: name };
  const filters = await transaction.query(listFilters, topic);
  const unwanted = filters.filter((filter) => !isWanted(filter, told)).map(({ id }) => id);
  const { subject, message, messages = {}, attributes = {} } = told;
  const written = { messages: JSON.stringify(messages), attributes: JSON.stringify(attributes) };
  const owed = { ...topic, messageId, subject, message, ...written, unwanted };
  return (await transaction.query(insertTopicDeliveries, owed)).length;
}

function isWanted(
  { protocol, filter, filterScope }: RowOf<typeof listFilters>,
  { message, messages = {}, attributes = {} }: TopicMessage,
): boolean {
  const scope = storedValue<SubscriptionSettings["filterScope"]>(filterScope);
  const text = messages[storedValue<TopicProtocol>(protocol)] ?? message;
  return wantsMessage({ filter, filterScope: scope }, { message: text, attributes });
}
