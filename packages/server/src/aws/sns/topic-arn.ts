// The names of topics and subscriptions, as AWS writes them.
import { Problem, type NamedTopic } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";

type Place = Pick<AwsCaller, "region" | "accountId">;

export const topicArn = ({ region, accountId }: Place, name: string): string =>
  `arn:aws:sns:${region}:${accountId}:${name}`;

const arn = /^arn:aws[a-z-]*:sns:([a-z0-9-]+):(\d{12}):([\w-]{1,256}(?:\.fifo)?)(?::([0-9a-f-]{36}))?$/;

/** Throws AwsProblem for what is no topic's, and for one of another account. */
export function topicOfArn({ accountId }: Place, given: string): NamedTopic {
  const [, region, account, name, subscription] = arn.exec(given) ?? [];
  if (region === undefined || name === undefined || subscription !== undefined) throw invalid("TopicArn");
  if (account !== accountId) throw noTopic();
  return { region, name };
}

export interface NamedSubscription {
  readonly region: string;
  readonly topic: string;
  readonly id: string;
}

/** Throws AwsProblem in the same way. */
export function subscriptionOfArn({ accountId }: Place, given: string): NamedSubscription {
  const [, region, account, topic, id] = arn.exec(given) ?? [];
  if (region === undefined || topic === undefined || id === undefined) throw invalid("SubscriptionArn");
  if (account !== accountId) throw noSubscription();
  return { region, topic, id };
}

export const invalid = (what: string) =>
  sns.problem("InvalidParameterException", `Invalid parameter: ${what}`);

export const noTopic = () => sns.problem("NotFoundException", "Topic does not exist");
export const noSubscription = () => sns.problem("NotFoundException", "Subscription does not exist");

/** What the engine does not find, in the words of SNS. */
export async function inTopicWords<Answer>(
  work: Promise<Answer>,
  missing: () => Error = noTopic,
): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Problem && error.code === "not-found" ? missing() : error;
  }
}
