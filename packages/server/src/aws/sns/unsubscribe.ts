// Unsubscribe: ends a subscription; one that is not there is as good as ended.
import { unsubscribe as unsubscribeVerb } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { required, structure, text } from "../shape/shape.ts";
import { subscriptionOfArn } from "./topic-arn.ts";

export const unsubscribe = awsOperation({
  service: sns,
  name: "Unsubscribe",
  role: "operator",
  input: structure({ SubscriptionArn: required(text()) }),
  output: null,
  async handle({ engine, caller, input }) {
    await unsubscribeVerb(engine, caller.principal, subscriptionOfArn(caller, input.SubscriptionArn));
  },
});
