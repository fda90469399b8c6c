// ListSubscriptions: a page of subscriptions to any topic.
import { listSubscriptions as listSubscriptionsVerb } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { structure, text } from "../shape/shape.ts";
import { pageSize } from "./list-topics.ts";
import { shownSubscription, subscriptionsShape } from "./shown-subscription.ts";

export const listSubscriptions = awsOperation({
  service: sns,
  name: "ListSubscriptions",
  role: "viewer",
  input: structure({ NextToken: text() }),
  output: structure({ Subscriptions: subscriptionsShape(), NextToken: text() }),
  async handle({ engine, caller, input }) {
    const { items, nextCursor } = await listSubscriptionsVerb(engine, caller.principal, {
      region: caller.region,
      topic: null,
      limit: pageSize,
      cursor: input.NextToken ?? null,
    });
    return {
      Subscriptions: items.map((one) => shownSubscription(caller, one)),
      NextToken: nextCursor ?? undefined,
    };
  },
});
