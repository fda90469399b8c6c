// CreateTopic: makes a topic, or answers the one of its name.
import { createTopic as createTopicVerb } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { list, map, required, structure, text } from "../shape/shape.ts";
import { checkTopicAttributes } from "./topic-attributes.ts";
import { invalid, topicArn } from "./topic-arn.ts";

export const createTopic = awsOperation({
  service: sns,
  name: "CreateTopic",
  role: "operator",
  input: structure({
    Name: required(text()),
    Attributes: map(text()),
    Tags: list(
      structure({ Key: required(text({ min: 1, max: 128 })), Value: required(text({ min: 0, max: 256 })) }),
      { max: 50 },
    ),
    DataProtectionPolicy: text(),
  }),
  output: structure({ TopicArn: text() }),
  async handle({ engine, caller, input: { Name, Attributes = {}, Tags = [] } }) {
    if (!/^[\w-]{1,256}$/.test(Name)) throw invalid("Topic Name");
    checkTopicAttributes(Attributes);
    const address = topicArn(caller, Name);
    await createTopicVerb(engine, caller.principal, {
      region: caller.region,
      name: Name,
      address,
      said: Attributes,
      tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
    });
    return { TopicArn: address };
  },
});
