// GetTopicAttributes: what is said of a topic, and how many have subscribed to it.
import { getTopic } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { map, required, structure, text } from "../shape/shape.ts";
import { inTopicWords, topicOfArn } from "./topic-arn.ts";

export const getTopicAttributes = awsOperation({
  service: sns,
  name: "GetTopicAttributes",
  role: "viewer",
  input: structure({ TopicArn: required(text()) }),
  output: structure({ Attributes: map(text()) }),
  async handle({ engine, caller, input }) {
    const named = topicOfArn(caller, input.TopicArn);
    const topic = await inTopicWords(getTopic(engine, caller.principal, named));
    return {
      Attributes: {
        DisplayName: "",
        ...topic.said,
        TopicArn: topic.address,
        Owner: caller.accountId,
        SubscriptionsConfirmed: String(topic.confirmed),
        SubscriptionsPending: String(topic.pending),
        SubscriptionsDeleted: "0",
      },
    };
  },
});
