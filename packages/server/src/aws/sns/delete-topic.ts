// DeleteTopic: deletes a topic with its subscriptions; one that is not there is as good as deleted.
import { deleteTopic as deleteTopicVerb } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { required, structure, text } from "../shape/shape.ts";
import { topicOfArn } from "./topic-arn.ts";

export const deleteTopic = awsOperation({
  service: sns,
  name: "DeleteTopic",
  role: "operator",
  input: structure({ TopicArn: required(text()) }),
  output: null,
  async handle({ engine, caller, input }) {
    await deleteTopicVerb(engine, caller.principal, topicOfArn(caller, input.TopicArn));
  },
});
