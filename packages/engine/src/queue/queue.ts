// A queue as whoever may see it sees it.
import type { RowOf } from "@punctual/database";
import { Problem } from "../errors.ts";
import { storedValue } from "../stored-value.ts";
import type { listQueues } from "./list-queues.sql.ts";
import type { QueueSettings, QueueTags } from "./queue-definition.ts";

export interface Queue extends QueueSettings {
  readonly name: string;
  readonly tags: QueueTags;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface NamedQueue {
  readonly name: string;
}

export const toQueue = ({
  id: _id,
  deadLetterQueue,
  mostReceives,
  ...row
}: RowOf<typeof listQueues>): Queue => ({
  ...row,
  deadLetter:
    deadLetterQueue === null || mostReceives === null ? null : { queue: deadLetterQueue, mostReceives },
  other: storedValue<Queue["other"]>(row.other),
  tags: storedValue<QueueTags>(row.tags),
});

export const queueNotFound = (name: string): Problem =>
  new Problem("not-found", `Expected the queue "${name}" to exist, got none.`);
