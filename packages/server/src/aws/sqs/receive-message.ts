// ReceiveMessage: receives up to ten messages of a queue, and waits for them where none is there.
import { receiveMessages, type ReceivedMessage } from "@punctual/engine";
import { awsOperation, type AwsCaller } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { list, structure, text, whole } from "../shape/shape.ts";
import { md5OfAttributes, md5OfBody } from "./checksums.ts";
import { shownAttribute } from "./message-attributes.ts";
import { refuseOutside } from "./needed.ts";
import { nameOfUrl, queueArn } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";
import { traceHeader } from "./trace-header.ts";
import { attributeMap, messageAttributeMap } from "./sqs-shape.ts";

const bounds = {
  most: { name: "MaxNumberOfMessages", least: 1, most: 10, says: "Must be between 1 and 10, if provided." },
  wait: { name: "WaitTimeSeconds", least: 0, most: 20, says: "Must be >= 0 and <= 20, if provided." },
  visibility: {
    name: "VisibilityTimeout",
    least: 0,
    most: 43_200,
    says: "Must be between 0 and 43200, if provided.",
  },
};

export const receiveMessage = awsOperation({
  service: sqs,
  name: "ReceiveMessage",
  role: "operator",
  input: structure({
    QueueUrl: text(),
    AttributeNames: list(text(), { flat: "AttributeName" }),
    MessageSystemAttributeNames: list(text(), { flat: "MessageSystemAttributeName" }),
    MessageAttributeNames: list(text(), { flat: "MessageAttributeName" }),
    MaxNumberOfMessages: whole(),
    VisibilityTimeout: whole(),
    WaitTimeSeconds: whole(),
  }),
  output: structure({
    Messages: list(
      structure({
        MessageId: text(),
        ReceiptHandle: text(),
        MD5OfBody: text(),
        Body: text(),
        Attributes: attributeMap(),
        MD5OfMessageAttributes: text(),
        MessageAttributes: messageAttributeMap(),
      }),
      { flat: "Message" },
    ),
  }),
  async handle({ engine, caller, gone, input }) {
    const { QueueUrl, MaxNumberOfMessages, VisibilityTimeout, WaitTimeSeconds } = input;
    const name = nameOfUrl(caller, QueueUrl);
    refuseOutside(MaxNumberOfMessages, bounds.most);
    refuseOutside(WaitTimeSeconds, bounds.wait);
    refuseOutside(VisibilityTimeout, bounds.visibility);
    const system = [...(input.AttributeNames ?? []), ...(input.MessageSystemAttributeNames ?? [])];
    refuseUnknown(system);
    const messages = await inQueueWords(() =>
      receiveMessages(engine, caller.principal, {
        name,
        most: MaxNumberOfMessages ?? 1,
        visibilitySeconds: VisibilityTimeout,
        waitSeconds: WaitTimeSeconds,
        signal: gone,
      }),
    );
    const shown = { caller, system, own: input.MessageAttributeNames ?? [] };
    // Clients print nothing for an absent list, and an empty one for an empty list.
    return messages.length === 0 ? {} : { Messages: messages.map((message) => show(message, shown)) };
  },
});

interface Shown {
  readonly caller: AwsCaller;
  /** Names of what the queue knows of the message. */
  readonly system: readonly string[];
  /** Names of the sender's own attributes. */
  readonly own: readonly string[];
}

function show(message: ReceivedMessage, { caller, system, own }: Shown) {
  const attributes = Object.fromEntries(
    Object.entries(message.attributes).filter(([name]) => own.some((wanted) => fits(name, wanted))),
  );
  const known = Object.entries(systemAttributes(message, caller)).filter(
    ([name]) => system.includes("All") || system.includes(name),
  );
  const named = Object.entries(attributes).map(
    ([name, attribute]) => [name, shownAttribute(attribute)] as const,
  );
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    MD5OfBody: md5OfBody(message.body),
    Body: message.body,
    Attributes: known.length === 0 ? undefined : Object.fromEntries(known),
    MD5OfMessageAttributes: md5OfAttributes(attributes),
    MessageAttributes: named.length === 0 ? undefined : Object.fromEntries(named),
  };
}

/** `All`, `.*`, a beginning with `.*`, or a whole name. */
function fits(name: string, wanted: string): boolean {
  if (wanted === "All" || wanted === ".*") return true;
  return wanted.endsWith(".*") ? name.startsWith(wanted.slice(0, -2)) : name === wanted;
}

const systemNames = [
  "All",
  "SenderId",
  "SentTimestamp",
  "ApproximateReceiveCount",
  "ApproximateFirstReceiveTimestamp",
  "SequenceNumber",
  "MessageDeduplicationId",
  "MessageGroupId",
  traceHeader,
  "DeadLetterQueueSourceArn",
];

function refuseUnknown(names: readonly string[]): void {
  const unknown = names.find((name) => !systemNames.includes(name));
  if (unknown !== undefined) throw sqs.problem("InvalidAttributeName", `Unknown Attribute ${unknown}.`);
}

/** Who sent it is the account, whichever of its keys was used. */
const systemAttributes = (
  { sentAt, receiveCount, firstReceivedAt, group, trace, source }: ReceivedMessage,
  caller: AwsCaller,
): Readonly<Record<string, string>> => ({
  SenderId: caller.accountId,
  SentTimestamp: String(sentAt.getTime()),
  ApproximateReceiveCount: String(receiveCount),
  ApproximateFirstReceiveTimestamp: String(firstReceivedAt.getTime()),
  ...(group === null ? {} : { MessageGroupId: group }),
  ...(trace === null ? {} : { [traceHeader]: trace }),
  ...(source === null ? {} : { DeadLetterQueueSourceArn: queueArn(caller, source) }),
});
