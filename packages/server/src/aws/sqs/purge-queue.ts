// PurgeQueue: deletes every message of a queue, at once; so none is ever in progress for another to wait for.
import { purgeQueue as purgeQueueInEngine } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text } from "../shape/shape.ts";
import { nameOfUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";

export const purgeQueue = awsOperation({
  service: sqs,
  name: "PurgeQueue",
  role: "operator",
  input: structure({ QueueUrl: text() }),
  output: null,
  async handle({ engine, caller, input: { QueueUrl } }) {
    const name = nameOfUrl(caller, QueueUrl);
    await inQueueWords(() => purgeQueueInEngine(engine, caller.principal, { name }));
  },
});
