// Messages that are owed to subscribers of topics: taken, told, or put off.
import type { Queryable } from "@punctual/database";
import { deleteTopicDelivery } from "./delete-topic-delivery.sql.ts";
import type { OwedMessage } from "./owed-message.ts";
import { postponeTopicDelivery } from "./postpone-topic-delivery.sql.ts";
import { takeTopicDeliveries } from "./take-topic-deliveries.sql.ts";

/** Longer than telling takes. */
const leaseSeconds = 60;
const messagesPerBatch = 50;

/** Between attempts; about an hour in all. */
const waitsSeconds = [5, 20, 20, 60, 120, 300, 600, 900, 1800];

export const takeOwed = (queryable: Queryable): Promise<readonly OwedMessage[]> =>
  queryable.query(takeTopicDeliveries, { leaseSeconds, limit: messagesPerBatch });

export async function forgetOwed(queryable: Queryable, { id }: OwedMessage): Promise<void> {
  await queryable.query(deleteTopicDelivery, { id });
}

/** Answers whether it is tried again; a message that was tried often enough is given up. */
export async function putOff(queryable: Queryable, owed: OwedMessage): Promise<boolean> {
  const seconds = waitsSeconds[owed.attempts - 1];
  if (seconds === undefined) {
    await forgetOwed(queryable, owed);
    return false;
  }
  await queryable.query(postponeTopicDelivery, { id: owed.id, seconds });
  return true;
}
