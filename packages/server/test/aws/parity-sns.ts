// What is proved of SNS at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  ["CreateTopic", "a topic is made once by its name, and shown with its attributes and tags", "docs"],
  [
    "CreateTopic",
    "a topic that is there with other attributes or tags is not passed over in silence",
    "docs",
  ],
  ["Subscribe", "an endpoint that was not told the question yet is asked once, by the last token", "ours"],
  ["Subscribe", "a subscription that is there with other attributes is not passed over in silence", "docs"],
  ["ListTopics", "topics are listed by pages of a hundred", "docs"],
  [
    "DeleteTopic",
    "a deleted topic is gone with its subscriptions, and deleting it again does no harm",
    "docs",
  ],
  ["CreateTopic", "a topic with a name or an attribute that SNS refuses is refused", "docs"],
  ["Publish", "another tenant's topic is not there", "ours"],
  ["Publish", "a viewer sees topics, and publishes nothing", "ours"],
  [
    "ConfirmSubscription",
    "an endpoint is asked whether it subscribes, and confirms by the token that it was told",
    "docs",
  ],
  [
    "ConfirmSubscription",
    "a subscription is confirmed by whoever visits the address that came with the question",
    "docs",
  ],
  [
    "Subscribe",
    "a subscription is there once, however often it is asked for, and shown with its attributes",
    "docs",
  ],
  ["Unsubscribe", "an endpoint whose subscription ended is told nothing more", "docs"],
  ["Subscribe", "a subscription that SNS refuses, or whose address may not be called, is refused", "docs"],
  ["Publish", "a message is told to every subscriber, in SNS's envelope", "docs"],
  ["Publish", "a message comes with nothing around it where the subscriber wants it raw", "docs"],
  [
    "Publish",
    "a message that a subscriber did not take is told again, and given up only after an hour of attempts",
    "ours",
  ],
  [
    "Publish",
    "a message is mailed to whoever subscribed by mail and visited the address in the mail",
    "docs",
  ],
  ["Publish", "a message may have attributes, and another text for each protocol", "model"],
  ["Publish", "an envelope has an address, and who visits it ends the subscription", "docs"],
  ["Subscribe", "a subscription may filter messages, by their attributes or by what they say", "docs"],
  ["Subscribe", "a queue that subscribes is told at once, in SNS's envelope or raw", "docs"],
  [
    "Publish",
    "a message that SNS refuses is refused, and so is one that would be told otherwise than meant",
    "docs",
  ],
];

/** Known to be otherwise here. */
const otherwise: readonly Facts[] = [
  ["Publish", "an envelope is signed", "docs"],
  ["Subscribe", "a subscription may have protocols other than http, https, email and sqs", "model"],
  ["CreateTopic", "FIFO topics keep the order of messages", "model"],
];

const rows = (facts: readonly Facts[], holds: boolean): readonly ParityRow[] =>
  facts.map(([operation, behaviour, evidence]) => ({
    service: "sns",
    operation,
    behaviour,
    evidence,
    holds,
  }));

export const parityOfSns: readonly ParityRow[] = [...rows(holding, true), ...rows(otherwise, false)];
