// SetSubscriptionAttributes: changes how a subscription is told.
import { getSubscription, setSubscription } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { required, structure, text } from "../shape/shape.ts";
import { settingsWith } from "./subscription-attributes.ts";
import { inTopicWords, noSubscription, subscriptionOfArn } from "./topic-arn.ts";

export const setSubscriptionAttributes = awsOperation({
  service: sns,
  name: "SetSubscriptionAttributes",
  role: "operator",
  input: structure({
    SubscriptionArn: required(text()),
    AttributeName: required(text()),
    AttributeValue: text(),
  }),
  output: null,
  async handle({ engine, caller, input: { SubscriptionArn, AttributeName, AttributeValue = "" } }) {
    const named = subscriptionOfArn(caller, SubscriptionArn);
    const found = await inTopicWords(getSubscription(engine, caller.principal, named), noSubscription);
    const { id, protocol, raw, filter, filterScope } = found;
    const said = { [AttributeName]: AttributeValue };
    const settings = settingsWith({ raw, filter, filterScope }, said, protocol);
    await setSubscription(engine, caller.principal, { id, ...settings });
  },
});
