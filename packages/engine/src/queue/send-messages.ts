// Sends messages to a queue, all or none.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { checkMessage, type NewMessage } from "./message.ts";
import { messagesSent } from "./messages-sent.ts";
import { putMessages } from "./put-messages.ts";
import { readQueue } from "./read-queue.ts";

export interface SendMessages {
  readonly name: string;
  readonly messages: readonly NewMessage[];
}

/** Answers their ids, in order. Throws Problem: not-found, invalid-request (naming the field of the first that does not fit). */
export async function sendMessages(
  engine: EngineContext,
  principal: Principal,
  { name, messages }: SendMessages,
): Promise<readonly string[]> {
  const sent = await databaseOf(engine, principal).transaction(async (transaction) => {
    const { id: queueId, longestMessageBytes } = await readQueue(transaction, principal, name);
    for (const message of messages) checkMessage(message, longestMessageBytes);
    const ids = await putMessages(
      transaction,
      messages.map((message) => ({ ...message, queueId })),
    );
    return { ids, queueId };
  });
  messagesSent(engine, [sent.queueId]);
  return sent.ids;
}
