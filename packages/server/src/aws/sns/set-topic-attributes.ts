// SetTopicAttributes: changes one thing that is said of a topic.
import { setTopic } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { required, structure, text } from "../shape/shape.ts";
import { inTopicWords, topicOfArn } from "./topic-arn.ts";
import { checkTopicAttributes } from "./topic-attributes.ts";

export const setTopicAttributes = awsOperation({
  service: sns,
  name: "SetTopicAttributes",
  role: "operator",
  input: structure({
    TopicArn: required(text()),
    AttributeName: required(text()),
    AttributeValue: text(),
  }),
  output: null,
  async handle({ engine, caller, input: { TopicArn, AttributeName, AttributeValue = "" } }) {
    const said = { [AttributeName]: AttributeValue };
    checkTopicAttributes(said);
    await inTopicWords(setTopic(engine, caller.principal, { ...topicOfArn(caller, TopicArn), said }));
  },
});
