// ConfirmSubscription: confirms a subscription by the token that its endpoint was told.
import {
  confirmSubscription as confirmSubscriptionVerb,
  Problem,
  subscriptionAddress,
} from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { required, structure, text } from "../shape/shape.ts";
import { inTopicWords, invalid, topicOfArn } from "./topic-arn.ts";

export const confirmSubscription = awsOperation({
  service: sns,
  name: "ConfirmSubscription",
  role: "operator",
  input: structure({
    TopicArn: required(text()),
    Token: required(text()),
    AuthenticateOnUnsubscribe: text(),
  }),
  output: structure({ SubscriptionArn: text() }),
  async handle({ engine, caller, input: { TopicArn, Token: token, AuthenticateOnUnsubscribe } }) {
    const guarded = AuthenticateOnUnsubscribe === "true";
    const named = { ...topicOfArn(caller, TopicArn), token, guarded };
    try {
      const id = await inTopicWords(confirmSubscriptionVerb(engine, caller.principal, named));
      return { SubscriptionArn: subscriptionAddress(TopicArn, id) };
    } catch (error) {
      throw error instanceof Problem && error.field === "token" ? invalid("Token") : error;
    }
  },
});
