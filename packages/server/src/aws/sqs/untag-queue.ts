// UntagQueue: takes tags from a queue; one that it has not is no fault.
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { list, structure, text } from "../shape/shape.ts";
import { needed } from "./needed.ts";
import { changeTags } from "./queue-tags.ts";

export const untagQueue = awsOperation({
  service: sqs,
  name: "UntagQueue",
  role: "operator",
  input: structure({ QueueUrl: text(), TagKeys: list(text(), { flat: "TagKey" }) }),
  output: null,
  async handle({ engine, caller, input: { QueueUrl, TagKeys } }) {
    const keys = needed(TagKeys, "TagKeys");
    await changeTags({ engine, caller }, QueueUrl, (before) =>
      Object.fromEntries(Object.entries(before).filter(([key]) => !keys.includes(key))),
    );
  },
});
