// DeleteMessageBatch: deletes up to ten messages that were received; one that is refused keeps no other back.
import { deleteMessages } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { list, structure, text } from "../shape/shape.ts";
import { batchOf } from "./batch.ts";
import { eachEntry } from "./each-entry.ts";
import { nameOfUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";
import { batchErrors } from "./sqs-shape.ts";

export const deleteMessageBatch = awsOperation({
  service: sqs,
  name: "DeleteMessageBatch",
  role: "operator",
  input: structure({
    QueueUrl: text(),
    Entries: list(structure({ Id: text(), ReceiptHandle: text() }), {
      flat: "DeleteMessageBatchRequestEntry",
    }),
  }),
  output: structure({
    Successful: list(structure({ Id: text() }), { flat: "DeleteMessageBatchResultEntry" }),
    Failed: batchErrors(),
  }),
  async handle({ engine, caller, input }) {
    const name = nameOfUrl(caller, input.QueueUrl);
    const entries = batchOf(input.Entries, "DeleteMessageBatchRequestEntry");
    const ended = await eachEntry(entries, (some) =>
      inQueueWords(() =>
        deleteMessages(engine, caller.principal, {
          name,
          receipts: some.map(({ ReceiptHandle = "" }) => ReceiptHandle),
        }),
      ),
    );
    return {
      Successful: ended.flatMap(({ Id, failed }) => (failed === null ? [{ Id }] : [])),
      Failed: ended.flatMap(({ failed }) => (failed === null ? [] : [failed])),
    };
  },
});
