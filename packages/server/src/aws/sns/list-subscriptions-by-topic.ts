// ListSubscriptionsByTopic: a page of the subscriptions to a topic.
import { listSubscriptions } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { required, structure, text } from "../shape/shape.ts";
import { pageSize } from "./list-topics.ts";
import { shownSubscription, subscriptionsShape } from "./shown-subscription.ts";
import { inTopicWords, topicOfArn } from "./topic-arn.ts";

export const listSubscriptionsByTopic = awsOperation({
  service: sns,
  name: "ListSubscriptionsByTopic",
  role: "viewer",
  input: structure({ TopicArn: required(text()), NextToken: text() }),
  output: structure({ Subscriptions: subscriptionsShape(), NextToken: text() }),
  async handle({ engine, caller, input }) {
    const { region, name: topic } = topicOfArn(caller, input.TopicArn);
    const wanted = { region, topic, limit: pageSize, cursor: input.NextToken ?? null };
    const { items, nextCursor } = await inTopicWords(listSubscriptions(engine, caller.principal, wanted));
    return {
      Subscriptions: items.map((one) => shownSubscription(caller, one)),
      NextToken: nextCursor ?? undefined,
    };
  },
});
