// Owes a message to the subscribers of a topic, in the transaction of whoever has something to say.
import type { Queryable } from "@punctual/database";
import { v4 as uuidv4 } from "uuid";
import { insertTopicDeliveries } from "./insert-topic-deliveries.sql.ts";
import type { NamedTopic } from "./topic.ts";

export interface TopicMessage {
  readonly subject: string | null;
  readonly message: string;
}

/** Answers how many are to be told; none where there is no such topic. */
export async function publishTo(
  transaction: Queryable,
  {
    tenant,
    region,
    name,
    messageId = uuidv4(),
    ...message
  }: NamedTopic & TopicMessage & { readonly tenant: string; readonly messageId?: string },
): Promise<number> {
  const owed = { tenant, region, topic: name, messageId, ...message };
  return (await transaction.query(insertTopicDeliveries, owed)).length;
}
