// A message that is owed to a subscriber of a topic, and how it is written, in the form that SNS's subscribers read.
import type { RowOf } from "@punctual/database";
import type { MessageAttributes, NewMessage } from "../queue/message.ts";
import { storedValue } from "../stored-value.ts";
import type { takeTopicDeliveries } from "./take-topic-deliveries.sql.ts";

export type OwedMessage = RowOf<typeof takeTopicDeliveries>;

export interface WrittenMessage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** For a subscriber by HTTP. */
export function writtenFor(owed: OwedMessage, endingUrl: string | null): WrittenMessage {
  const type = owed.kind === "confirmation" ? "SubscriptionConfirmation" : "Notification";
  const isRaw = owed.raw && owed.kind === "notification";
  return {
    body: isRaw ? owed.message : JSON.stringify(envelope(owed, { type, endingUrl })),
    headers: {
      "content-type": "text/plain; charset=UTF-8",
      "x-amz-sns-message-type": type,
      "x-amz-sns-message-id": owed.messageId,
      "x-amz-sns-topic-arn": owed.address,
      ...(owed.kind === "notification"
        ? { "x-amz-sns-subscription-arn": subscriptionAddress(owed.address, owed.subscriptionId) }
        : {}),
      ...(isRaw ? { "x-amz-sns-rawdelivery": "true" } : {}),
    },
  };
}

/** A subscription is named after its topic. */
export const subscriptionAddress = (topic: string, id: string): string => `${topic}:${id}`;

interface Around {
  readonly type: string;
  /** Null: nobody ends it by an address. */
  readonly endingUrl: string | null;
}

function envelope(owed: OwedMessage, { type, endingUrl }: Around) {
  const { messageId, address, message, subject, token, confirmUrl, sentAt } = owed;
  return {
    Type: type,
    MessageId: messageId,
    ...(token === null ? {} : { Token: token }),
    TopicArn: address,
    ...(subject === null ? {} : { Subject: subject }),
    Message: message,
    ...(confirmUrl === null ? {} : { SubscribeURL: confirmUrl }),
    Timestamp: sentAt.toISOString(),
    ...(endingUrl === null || owed.kind === "confirmation" ? {} : { UnsubscribeURL: endingUrl }),
    ...shownAttributes(attributesOf(owed)),
  };
}

/** For a subscriber that is a queue: raw, the message's attributes are those of the queue's message. */
export function queuedFor(owed: OwedMessage, endingUrl: string | null): NewMessage {
  if (owed.raw) return { body: owed.message, attributes: attributesOf(owed) };
  return { body: JSON.stringify(envelope(owed, { type: "Notification", endingUrl })) };
}

const attributesOf = ({ attributes }: OwedMessage): MessageAttributes =>
  storedValue<MessageAttributes>(attributes);

function shownAttributes(attributes: MessageAttributes) {
  const shown = Object.entries(attributes).map(([name, { type, value }]) => [
    name,
    { Type: type, Value: value },
  ]);
  return shown.length === 0 ? {} : { MessageAttributes: Object.fromEntries(shown) };
}

/** For a subscriber by mail: text alone, whatever was published. */
export function mailedTo(owed: OwedMessage, endingUrl: string | null) {
  const { kind, endpoint, topic, address, subject, message, confirmUrl } = owed;
  const text =
    kind === "confirmation"
      ? `You have chosen to subscribe to the topic ${address}.\n\nTo confirm this subscription, visit:\n${confirmUrl ?? ""}\n\nIf you did not ask for it, do nothing.\n`
      : `${message}\n\n--\nThis mail came from the topic ${address}.\n${endingUrl === null ? "" : `If you want no more of them, visit:\n${endingUrl}\n`}`;
  const title =
    kind === "confirmation" ? "Subscription confirmation" : (subject ?? `Message of the topic ${topic}`);
  return { to: [endpoint], subject: title, text };
}
