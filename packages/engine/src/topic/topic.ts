// A topic, and who has subscribed to it.
import type { RowOf } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import type { listSubscriptions } from "./list-subscriptions.sql.ts";
import type { listTopics } from "./list-topics.sql.ts";

export type TopicTags = Readonly<Record<string, string>>;

/** A topic is named in its region. */
export interface NamedTopic {
  readonly region: string;
  readonly name: string;
}

export interface Topic {
  readonly name: string;
  /** How whoever receives a message finds it named. */
  readonly address: string;
  /** What the AWS door has to give back as it got it. */
  readonly said: Readonly<Record<string, string>>;
  readonly tags: TopicTags;
  readonly createdAt: Date;
  readonly confirmed: number;
  readonly pending: number;
}

/** `sqs`: a queue of the same tenant. */
export type TopicProtocol = "http" | "https" | "email" | "sqs";

/** How a subscriber is told, and of what. */
export interface SubscriptionSettings {
  /** Only what was published, with nothing around it. */
  readonly raw: boolean;
  /** An event pattern in JSON, as it was given; null: it wants every message. */
  readonly filter: string | null;
  /** What the filter looks at. */
  readonly filterScope: "attributes" | "body";
}

export interface TopicSubscription extends SubscriptionSettings {
  readonly id: string;
  readonly protocol: TopicProtocol;
  readonly endpoint: string;
  /** Its address alone does not end it. */
  readonly guarded: boolean;
  readonly state: "pending" | "confirmed";
  /** Its name and its address. */
  readonly topic: string;
  readonly address: string;
}

export const toTopic = ({ id: _id, ...row }: RowOf<typeof listTopics>): Topic => ({
  ...row,
  said: storedValue<Topic["said"]>(row.said),
  tags: storedValue<TopicTags>(row.tags),
});

export const toSubscription = (row: RowOf<typeof listSubscriptions>): TopicSubscription => ({
  ...row,
  protocol: storedValue<TopicProtocol>(row.protocol),
  filterScope: storedValue<TopicSubscription["filterScope"]>(row.filterScope),
  state: storedValue<TopicSubscription["state"]>(row.state),
});
