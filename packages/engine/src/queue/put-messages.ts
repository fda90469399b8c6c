// Puts messages into queues, in the caller's transaction.
import type { Queryable } from "@punctual/database";
import { v7 as uuidv7 } from "uuid";
import { insertMessages } from "./insert-messages.sql.ts";
import type { NewMessage } from "./message.ts";

export interface AddressedMessage extends NewMessage {
  readonly queueId: string;
}

/** Answers their ids, in order. Who receives from the queues is to be told of it after the commit: `messagesSent`. */
export async function putMessages(
  transaction: Queryable,
  messages: readonly AddressedMessage[],
): Promise<readonly string[]> {
  const ids = messages.map(() => uuidv7());
  await transaction.query(insertMessages, {
    ids,
    queueIds: messages.map(({ queueId }) => queueId),
    bodies: messages.map(({ body }) => body),
    attributes: messages.map(({ attributes = {} }) => JSON.stringify(attributes)),
    messageGroups: messages.map(({ group = null }) => group),
    traces: messages.map(({ trace = null }) => trace),
    delaySeconds: messages.map(({ delaySeconds = null }) => delaySeconds),
  });
  return ids;
}
