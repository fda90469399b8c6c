// TagQueue: gives a queue tags beside those that it has, or in place of one.
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text } from "../shape/shape.ts";
import { needed } from "./needed.ts";
import { changeTags } from "./queue-tags.ts";
import { tagMap } from "./sqs-shape.ts";

export const tagQueue = awsOperation({
  service: sqs,
  name: "TagQueue",
  role: "operator",
  input: structure({ QueueUrl: text(), Tags: tagMap() }),
  output: null,
  async handle({ engine, caller, input: { QueueUrl, Tags } }) {
    const given = needed(Tags, "Tags");
    await changeTags({ engine, caller }, QueueUrl, (before) => ({ ...before, ...given }));
  },
});
