// DeleteQueue: deletes a queue with its messages, at once.
import { deleteQueue as deleteQueueInEngine } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text } from "../shape/shape.ts";
import { nameOfUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";

export const deleteQueue = awsOperation({
  service: sqs,
  name: "DeleteQueue",
  role: "operator",
  input: structure({ QueueUrl: text() }),
  output: null,
  async handle({ engine, caller, input: { QueueUrl } }) {
    const name = nameOfUrl(caller, QueueUrl);
    await inQueueWords(() => deleteQueueInEngine(engine, caller.principal, { name }));
  },
});
