// A message that is owed to a subscriber of a topic, and how it is written, in the form that SNS's subscribers read.
import type { RowOf } from "@punctual/database";
import type { takeTopicDeliveries } from "./take-topic-deliveries.sql.ts";

export type OwedMessage = RowOf<typeof takeTopicDeliveries>;

export interface WrittenMessage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** For a subscriber by HTTP. */
export function writtenFor(owed: OwedMessage): WrittenMessage {
  const type = owed.kind === "confirmation" ? "SubscriptionConfirmation" : "Notification";
  const isRaw = owed.raw && owed.kind === "notification";
  return {
    body: isRaw ? owed.message : JSON.stringify(envelope(owed, type)),
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

function envelope(owed: OwedMessage, type: string) {
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
  };
}

/** For a subscriber by mail: text alone, whatever was published. */
export function mailedTo(owed: OwedMessage) {
  const { kind, endpoint, topic, address, subject, message, confirmUrl } = owed;
  const text =
    kind === "confirmation"
      ? `You have chosen to subscribe to the topic ${address}.\n\nTo confirm this subscription, visit:\n${confirmUrl ?? ""}\n\nIf you did not ask for it, do nothing.\n`
      : `${message}\n\n--\nThis mail came from the topic ${address}.\n`;
  const title =
    kind === "confirmation" ? "Subscription confirmation" : (subject ?? `Message of the topic ${topic}`);
  return { to: [endpoint], subject: title, text };
}
