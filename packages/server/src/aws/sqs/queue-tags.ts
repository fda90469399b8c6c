// Tags of a queue: how SQS shows and changes them.
import { getQueue, setQueue, type QueueTags } from "@punctual/engine";
import type { AwsContext } from "../aws-operation.ts";
import { nameOfUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";

type Asking = Pick<AwsContext, "engine" | "caller">;

export async function tagsOf({ engine, caller }: Asking, url: string | undefined): Promise<QueueTags> {
  const name = nameOfUrl(caller, url);
  return (await inQueueWords(() => getQueue(engine, caller.principal, { name }))).tags;
}

/** What others change at the same time stays. Throws AwsProblem InvalidParameterValue for more than a queue may have. */
export async function changeTags(
  { engine, caller }: Asking,
  url: string | undefined,
  tags: (before: QueueTags) => QueueTags,
): Promise<void> {
  const name = nameOfUrl(caller, url);
  await inQueueWords(() => setQueue(engine, caller.principal, { name, tags }));
}
