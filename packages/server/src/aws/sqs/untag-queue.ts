// UntagQueue: takes tags from a queue; one that it has not is no fault.
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { list, structure, text } from "../shape/shape.ts";
import { needed } from "./needed.ts";
import { setTags, tagsOf } from "./queue-tags.ts";

export const untagQueue = awsOperation({
  service: sqs,
  name: "UntagQueue",
  role: "operator",
  input: structure({ QueueUrl: text(), TagKeys: list(text(), { flat: "TagKey" }) }),
  output: null,
  async handle({ engine, caller, input: { QueueUrl, TagKeys } }) {
    const before = await tagsOf({ engine, caller }, QueueUrl);
    const keys = needed(TagKeys, "TagKeys");
    const left = Object.entries(before).filter(([key]) => !keys.includes(key));
    await setTags({ engine, caller }, QueueUrl, Object.fromEntries(left));
  },
});
