// Publishes a message to a topic.
import { v4 as uuidv4 } from "uuid";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { publishTo } from "./publish-to.ts";
import { readTopic } from "./read-topic.ts";
import type { TopicMessage } from "./topic-message.ts";
import type { NamedTopic } from "./topic.ts";

/** Answers the message's id, once what is owed to the subscribers is on record. Throws Problem `not-found`. */
export async function publish(
  engine: EngineContext,
  principal: Principal,
  { region, name, ...message }: NamedTopic & TopicMessage,
): Promise<string> {
  const { tenant } = principal;
  const messageId = uuidv4();
  await databaseOf(engine, principal).transaction(async (transaction) => {
    await readTopic(transaction, principal, { region, name });
    await publishTo(transaction, { tenant, region, name, messageId, ...message });
  });
  engine.events.emit("published");
  return messageId;
}
