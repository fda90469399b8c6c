// DeleteMessage: deletes a message that was received; one that is gone, or received again since, is no fault.
import { deleteMessages } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text } from "../shape/shape.ts";
import { needed } from "./needed.ts";
import { nameOfUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";

export const deleteMessage = awsOperation({
  service: sqs,
  name: "DeleteMessage",
  role: "operator",
  input: structure({ QueueUrl: text(), ReceiptHandle: text() }),
  output: null,
  async handle({ engine, caller, input: { QueueUrl, ReceiptHandle } }) {
    const name = nameOfUrl(caller, QueueUrl);
    const receipts = [needed(ReceiptHandle, "ReceiptHandle")];
    await inQueueWords(() => deleteMessages(engine, caller.principal, { name, receipts }));
  },
});
