// ListTagsForResource: the tags of a topic.
import { getTopic } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sns } from "../services/sns.ts";
import { list, required, structure, text } from "../shape/shape.ts";
import { inTopicWords, topicOfArn } from "./topic-arn.ts";

const missing = () => sns.problem("ResourceNotFoundException", "Resource does not exist");

export const listTagsForResource = awsOperation({
  service: sns,
  name: "ListTagsForResource",
  role: "viewer",
  input: structure({ ResourceArn: required(text({ min: 1, max: 1011 })) }),
  output: structure({ Tags: list(structure({ Key: text(), Value: text() })) }),
  async handle({ engine, caller, input }) {
    const named = topicOfArn(caller, input.ResourceArn);
    const topic = await inTopicWords(getTopic(engine, caller.principal, named), missing);
    return { Tags: Object.entries(topic.tags).map(([Key, Value]) => ({ Key, Value })) };
  },
});
