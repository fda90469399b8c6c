// SetQueueAttributes: changes the attributes of a queue that are named.
import { setQueue, type PartialQueueSettings, type Queue } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text } from "../shape/shape.ts";
import { needed } from "./needed.ts";
import { nameOfUrl } from "./queue-address.ts";
import { settingsOf } from "./queue-attributes.ts";
import { inQueueWords } from "./sqs-words.ts";
import { attributeMap } from "./sqs-shape.ts";

export const setQueueAttributes = awsOperation({
  service: sqs,
  name: "SetQueueAttributes",
  role: "operator",
  input: structure({ QueueUrl: text(), Attributes: attributeMap() }),
  output: null,
  async handle({ engine, caller, input: { QueueUrl, Attributes } }) {
    const name = nameOfUrl(caller, QueueUrl);
    const wanted = settingsOf(caller, needed(Attributes, "Attributes"));
    const { principal } = caller;
    const settings = (queue: Queue) => besideOthers(queue, wanted);
    await inQueueWords(() => setQueue(engine, principal, { name, settings }));
  },
});

/** What is kept for its owner stays where it is not named, and goes where it is "". */
function besideOthers(queue: Queue, { other, ...settings }: PartialQueueSettings): PartialQueueSettings {
  if (other === undefined) return settings;
  const all = Object.entries({ ...queue.other, ...other }).filter(([, value]) => value !== "");
  return { ...settings, other: Object.fromEntries(all) };
}
