// ListQueues: lists the URLs of queues by name.
import { listQueues as listQueuesOfEngine } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text, whole } from "../shape/shape.ts";
import { refuseOutside } from "./needed.ts";
import { queueUrl } from "./queue-address.ts";
import { queueUrlList } from "./sqs-shape.ts";

/** So many at a time, as the guide has it. */
export const mostQueues = 1000;
export const mostResults = {
  name: "MaxResults",
  least: 1,
  most: mostQueues,
  says: `MaxResults must be an integer between 1 and ${mostQueues}.`,
};

export const listQueues = awsOperation({
  service: sqs,
  name: "ListQueues",
  role: "viewer",
  input: structure({ QueueNamePrefix: text(), NextToken: text(), MaxResults: whole() }),
  output: structure({ QueueUrls: queueUrlList(), NextToken: text() }),
  async handle({ engine, caller, publicUrl, input: { QueueNamePrefix, NextToken, MaxResults } }) {
    refuseOutside(MaxResults, mostResults);
    const { items, nextCursor } = await listQueuesOfEngine(engine, caller.principal, {
      limit: MaxResults ?? mostQueues,
      cursor: NextToken ?? null,
      prefix: QueueNamePrefix ?? null,
    });
    const QueueUrls = items.map(({ name }) => queueUrl({ publicUrl, caller }, name));
    // Without MaxResults no token is given [docs]: the list ends after a thousand.
    const next = MaxResults === undefined ? undefined : (nextCursor ?? undefined);
    return { QueueUrls: QueueUrls.length === 0 ? undefined : QueueUrls, NextToken: next };
  },
});
