// GetQueueAttributes: what is said of a queue, and how many messages are in it.
import { getQueue, queueCounts } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { list, structure, text } from "../shape/shape.ts";
import { nameOfUrl } from "./queue-address.ts";
import { countNames, refuseUnknown, shownAttributes } from "./queue-attributes.ts";
import { inQueueWords } from "./sqs-words.ts";
import { attributeMap } from "./sqs-shape.ts";

export const getQueueAttributes = awsOperation({
  service: sqs,
  name: "GetQueueAttributes",
  role: "viewer",
  input: structure({ QueueUrl: text(), AttributeNames: list(text(), { flat: "AttributeName" }) }),
  output: structure({ Attributes: attributeMap() }),
  async handle({ engine, caller, input: { QueueUrl, AttributeNames: wanted = [] } }) {
    const name = nameOfUrl(caller, QueueUrl);
    refuseUnknown(wanted);
    const { principal } = caller;
    const all = wanted.includes("All");
    const counted = all || wanted.some((attribute) => countNames.includes(attribute));
    const queue = await inQueueWords(() => getQueue(engine, principal, { name }));
    const counts = counted ? await inQueueWords(() => queueCounts(engine, principal, { name })) : null;
    const shown = Object.entries(shownAttributes(caller, { queue, counts })).filter(
      ([attribute]) => all || wanted.includes(attribute),
    );
    return shown.length === 0 ? {} : { Attributes: Object.fromEntries(shown) };
  },
});
