// ListDeadLetterSourceQueues: lists the queues that give their messages up to one.
import { listSourceQueues } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text, whole } from "../shape/shape.ts";
import { mostQueues, mostResults } from "./list-queues.ts";
import { refuseOutside } from "./needed.ts";
import { nameOfUrl, queueUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";
import { queueUrlList } from "./sqs-shape.ts";

export const listDeadLetterSourceQueues = awsOperation({
  service: sqs,
  name: "ListDeadLetterSourceQueues",
  role: "viewer",
  input: structure({ QueueUrl: text(), NextToken: text(), MaxResults: whole() }),
  output: structure({ queueUrls: queueUrlList(), NextToken: text() }),
  async handle({ engine, caller, publicUrl, input: { QueueUrl, NextToken, MaxResults } }) {
    const name = nameOfUrl(caller, QueueUrl);
    refuseOutside(MaxResults, mostResults);
    const limit = MaxResults ?? mostQueues;
    const { items, nextCursor } = await inQueueWords(() =>
      listSourceQueues(engine, caller.principal, { name, limit, cursor: NextToken ?? null }),
    );
    const queueUrls = items.map((source) => queueUrl({ publicUrl, caller }, source));
    return { queueUrls, NextToken: MaxResults === undefined ? undefined : (nextCursor ?? undefined) };
  },
});
