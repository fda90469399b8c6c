// What is proved of SNS at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  ["CreateTopic", "is made once by its name, and shown with its attributes and tags", "docs"],
  ["ListTopics", "is listed by pages of a hundred", "docs"],
  [
    "DeleteTopic",
    "that is deleted is gone with its subscriptions, and deleting it again does no harm",
    "docs",
  ],
  ["CreateTopic", "whose name or attribute SNS does not know is refused", "docs"],
  ["Publish", "of another tenant is not there", "ours"],
  ["Publish", "is seen by a viewer, who publishes nothing", "ours"],
  [
    "ConfirmSubscription",
    "is asked for at its endpoint, and confirmed by the token that this was told",
    "docs",
  ],
  ["ConfirmSubscription", "is confirmed by whoever visits the address that came with the question", "docs"],
  ["Subscribe", "is there once, however often it is asked for, and shown with its attributes", "docs"],
  ["Unsubscribe", "that ended is told nothing more", "docs"],
  ["Subscribe", "that SNS refuses, or whose address may not be called, is refused", "docs"],
  ["Publish", "is told to every subscriber, in SNS's envelope", "docs"],
  ["Publish", "comes with nothing around it where the subscriber wants it raw", "docs"],
  [
    "Publish",
    "that a subscriber did not take is told again, and given up only after an hour of attempts",
    "ours",
  ],
  ["Publish", "is mailed to who subscribed by mail and visited the address in the mail", "docs"],
  ["Publish", "that SNS refuses is refused, and one that would be told otherwise than meant", "docs"],
];

/** Known to be otherwise here. */
const otherwise: readonly Facts[] = [
  ["Publish", "the signature of an envelope, and its address to unsubscribe", "docs"],
  ["Publish", "message attributes, and another message for each protocol", "model"],
  ["Subscribe", "filters, and protocols other than http, https and email", "model"],
  ["CreateTopic", "topics in order (FIFO)", "model"],
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
