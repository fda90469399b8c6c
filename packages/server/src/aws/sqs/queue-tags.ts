// Tags of a queue: how SQS shows and changes them.
import { getQueue, setQueue, type QueueTags } from "@punctual/engine";
import type { AwsContext } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { nameOfUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";

type Asking = Pick<AwsContext, "engine" | "caller">;

/** A queue may have so many [docs]. */
const mostTags = 50;

export async function tagsOf({ engine, caller }: Asking, url: string | undefined): Promise<QueueTags> {
  const name = nameOfUrl(caller, url);
  return (await inQueueWords(() => getQueue(engine, caller.principal, { name }))).tags;
}

/** Throws AwsProblem InvalidParameterValue for more than a queue may have. */
export async function setTags(
  { engine, caller }: Asking,
  url: string | undefined,
  tags: QueueTags,
): Promise<void> {
  const count = Object.keys(tags).length;
  if (count > mostTags)
    throw sqs.problem(
      "InvalidParameterValue",
      `Too many tags added for queue. A queue can have ${mostTags}, got ${count}.`,
    );
  const name = nameOfUrl(caller, url);
  await inQueueWords(() => setQueue(engine, caller.principal, { name, tags }));
}
