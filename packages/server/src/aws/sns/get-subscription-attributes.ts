// GetSubscriptionAttributes: what is said of a subscription.
import { getSubscription, subscriptionAddress } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { map, required, structure, text } from "../shape/shape.ts";
import { shownFilter } from "./subscription-attributes.ts";
import { inTopicWords, noSubscription, subscriptionOfArn } from "./topic-arn.ts";

export const getSubscriptionAttributes = awsOperation({
  service: sns,
  name: "GetSubscriptionAttributes",
  role: "viewer",
  input: structure({ SubscriptionArn: required(text()) }),
  output: structure({ Attributes: map(text()) }),
  async handle({ engine, caller, input }) {
    const named = subscriptionOfArn(caller, input.SubscriptionArn);
    const found = await inTopicWords(getSubscription(engine, caller.principal, named), noSubscription);
    return {
      Attributes: {
        SubscriptionArn: subscriptionAddress(found.address, found.id),
        TopicArn: found.address,
        Owner: caller.accountId,
        Protocol: found.protocol,
        Endpoint: found.endpoint,
        PendingConfirmation: String(found.state === "pending"),
        ConfirmationWasAuthenticated: String(found.guarded),
        RawMessageDelivery: String(found.raw),
        ...shownFilter(found),
      },
    };
  },
});
