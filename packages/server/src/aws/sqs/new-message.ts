// A message as it is sent, checked in the words of SQS.
import type { NewMessage } from "@punctual/engine";
import { sqs } from "../services/sqs.ts";
import { md5OfAttributes, md5OfBody } from "./checksums.ts";
import { messageAttributes, type GivenAttributes } from "./message-attributes.ts";
import { invalidValue, needed, refuseOutside } from "./needed.ts";
import { traceHeader, traceOf } from "./trace-header.ts";

export interface GivenMessage {
  readonly MessageBody?: string | undefined;
  readonly DelaySeconds?: number | undefined;
  readonly MessageAttributes?: GivenAttributes | undefined;
  readonly MessageSystemAttributes?: GivenAttributes | undefined;
  readonly MessageDeduplicationId?: string | undefined;
  readonly MessageGroupId?: string | undefined;
}

export interface CheckedMessage extends NewMessage {
  readonly attributes: ReturnType<typeof messageAttributes>;
}

/** Throws AwsProblem: MissingParameter, InvalidMessageContents, InvalidParameterValue. */
export function newMessage(given: GivenMessage): CheckedMessage {
  const { DelaySeconds, MessageDeduplicationId, MessageGroupId } = given;
  const body = needed(given.MessageBody, "MessageBody");
  refuseContents(body);
  refuseOutside(DelaySeconds, {
    name: "DelaySeconds",
    least: 0,
    most: 900,
    says: "DelaySeconds must be >= 0 and <= 900.",
  });
  if (MessageDeduplicationId !== undefined) throw onlyFifo(MessageDeduplicationId);
  if (MessageGroupId !== undefined) refuseGroup(MessageGroupId);
  const attributes = messageAttributes(given.MessageAttributes);
  const trace = traceOf(given.MessageSystemAttributes);
  return { body, attributes, delaySeconds: DelaySeconds, group: MessageGroupId, trace };
}

/** What XML 1.0 can hold, and nothing else. */
function refuseContents(body: string): void {
  // oxlint-disable-next-line no-control-regex -- these are the ones that are refused
  if (!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(body)) return;
  throw sqs.problem(
    "InvalidMessageContents",
    "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF",
  );
}

const onlyFifo = (value: string) =>
  invalidValue(
    "MessageDeduplicationId",
    value,
    "The request includes a parameter that is not valid for this queue type",
  );

function refuseGroup(group: string): void {
  if (/^[\x21-\x7e]{1,128}$/.test(group)) return;
  throw invalidValue(
    "MessageGroupId",
    group,
    "MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length",
  );
}

/** What is answered of one that was sent. */
export const sentMessage = ({ body, attributes, trace }: CheckedMessage, MessageId: string | undefined) => ({
  MessageId,
  MD5OfMessageBody: md5OfBody(body),
  MD5OfMessageAttributes: md5OfAttributes(attributes),
  MD5OfMessageSystemAttributes:
    trace === undefined ? undefined : md5OfAttributes({ [traceHeader]: { type: "String", value: trace } }),
});
