// A subscription as lists show it.
import { subscriptionAddress, type TopicSubscription } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { list, structure, text } from "../shape/shape.ts";

export const subscriptionsShape = () =>
  list(
    structure({
      SubscriptionArn: text(),
      Owner: text(),
      Protocol: text(),
      Endpoint: text(),
      TopicArn: text(),
    }),
  );

/** One that is not confirmed has no name yet. */
export const shownSubscription = (
  { accountId }: AwsCaller,
  { id, state, protocol, endpoint, address }: TopicSubscription,
) => ({
  SubscriptionArn: state === "pending" ? "PendingConfirmation" : subscriptionAddress(address, id),
  Owner: accountId,
  Protocol: protocol,
  Endpoint: endpoint,
  TopicArn: address,
});
