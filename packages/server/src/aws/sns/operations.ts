// The actions of SNS.
import type { AwsOperation } from "../aws-operation.ts";
import { confirmSubscription } from "./confirm-subscription.ts";
import { createTopic } from "./create-topic.ts";
import { deleteTopic } from "./delete-topic.ts";
import { getSubscriptionAttributes } from "./get-subscription-attributes.ts";
import { getTopicAttributes } from "./get-topic-attributes.ts";
import { listSubscriptionsByTopic } from "./list-subscriptions-by-topic.ts";
import { listSubscriptions } from "./list-subscriptions.ts";
import { listTagsForResource } from "./list-tags-for-resource.ts";
import { listTopics } from "./list-topics.ts";
import { publish } from "./publish.ts";
import { setSubscriptionAttributes } from "./set-subscription-attributes.ts";
import { setTopicAttributes } from "./set-topic-attributes.ts";
import { subscribe } from "./subscribe.ts";
import { unsubscribe } from "./unsubscribe.ts";

export const snsOperations: readonly AwsOperation[] = [
  confirmSubscription,
  createTopic,
  deleteTopic,
  getSubscriptionAttributes,
  getTopicAttributes,
  listSubscriptions,
  listSubscriptionsByTopic,
  listTagsForResource,
  listTopics,
  publish,
  setSubscriptionAttributes,
  setTopicAttributes,
  subscribe,
  unsubscribe,
];
