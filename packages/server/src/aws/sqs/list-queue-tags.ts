// ListQueueTags: the tags of a queue.
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text } from "../shape/shape.ts";
import { tagsOf } from "./queue-tags.ts";
import { tagMap } from "./sqs-shape.ts";

export const listQueueTags = awsOperation({
  service: sqs,
  name: "ListQueueTags",
  role: "viewer",
  input: structure({ QueueUrl: text() }),
  output: structure({ Tags: tagMap() }),
  async handle({ engine, caller, input: { QueueUrl } }) {
    const tags = await tagsOf({ engine, caller }, QueueUrl);
    return Object.keys(tags).length === 0 ? {} : { Tags: tags };
  },
});
