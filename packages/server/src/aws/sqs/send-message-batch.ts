// SendMessageBatch: sends up to ten messages to a queue; one that is refused keeps no other back.
import { messageBytes, sendMessages } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { list, structure, text } from "../shape/shape.ts";
import { batchOf, failedEntry, type FailedEntry } from "./batch.ts";
import { newMessage, sentMessage, type CheckedMessage, type GivenMessage } from "./new-message.ts";
import { nameOfUrl } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";
import { batchErrors, messageMembers, sentMembers } from "./sqs-shape.ts";

/** Of all messages together. */
const mostBytes = 262_144;

export const sendMessageBatch = awsOperation({
  service: sqs,
  name: "SendMessageBatch",
  role: "operator",
  input: structure({
    QueueUrl: text(),
    Entries: list(structure({ Id: text(), ...messageMembers }), { flat: "SendMessageBatchRequestEntry" }),
  }),
  output: structure({
    Successful: list(structure({ Id: text(), ...sentMembers }), { flat: "SendMessageBatchResultEntry" }),
    Failed: batchErrors(),
  }),
  async handle({ engine, caller, input }) {
    const name = nameOfUrl(caller, input.QueueUrl);
    const checked = batchOf(input.Entries, "SendMessageBatchRequestEntry").map(checkedEntry);
    const good = checked.flatMap(({ entry }) => (entry === null ? [] : [entry]));
    refuseBytes(good);
    const messages = good.map(({ message }) => message);
    const ids = await inQueueWords(() => sendMessages(engine, caller.principal, { name, messages }));
    return {
      Successful: good.map(({ Id, message }, index) => ({ Id, ...sentMessage(message, ids[index]) })),
      Failed: checked.flatMap(({ failed }) => (failed === null ? [] : [failed])),
    };
  },
});

interface Checked {
  readonly entry: { readonly Id: string; readonly message: CheckedMessage } | null;
  readonly failed: FailedEntry | null;
}

function checkedEntry({ Id, ...given }: GivenMessage & { readonly Id: string }): Checked {
  try {
    return { entry: { Id, message: newMessage(given) }, failed: null };
  } catch (error) {
    return { entry: null, failed: failedEntry(Id, error) };
  }
}

function refuseBytes(entries: readonly { readonly message: CheckedMessage }[]): void {
  const bytes = entries.reduce((sum, { message }) => sum + messageBytes(message), 0);
  if (bytes <= mostBytes) return;
  throw sqs.problem(
    "BatchRequestTooLong",
    `Batch requests cannot be longer than ${mostBytes} bytes. You have sent ${bytes} bytes.`,
  );
}
