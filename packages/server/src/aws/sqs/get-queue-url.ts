// GetQueueUrl: the URL of a queue that is named.
import { getQueue } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text } from "../shape/shape.ts";
import { needed } from "./needed.ts";
import { noQueue, queueUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";

export const getQueueUrl = awsOperation({
  service: sqs,
  name: "GetQueueUrl",
  role: "viewer",
  input: structure({ QueueName: text(), QueueOwnerAWSAccountId: text() }),
  output: structure({ QueueUrl: text() }),
  async handle({ engine, caller, publicUrl, input }) {
    const { QueueName, QueueOwnerAWSAccountId: owner = caller.accountId } = input;
    const name = needed(QueueName, "QueueName");
    if (owner !== caller.accountId) throw noQueue();
    await inQueueWords(() => getQueue(engine, caller.principal, { name }));
    return { QueueUrl: queueUrl({ publicUrl, caller }, name) };
  },
});
