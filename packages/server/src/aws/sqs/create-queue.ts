// CreateQueue: makes a queue, or answers the one that is there and says the same.
import { createQueue as createQueueInEngine, queueName } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text } from "../shape/shape.ts";
import { needed } from "./needed.ts";
import { queueUrl } from "./queue-address.ts";
import { settingsOf } from "./queue-attributes.ts";
import { inQueueWords } from "./sqs-words.ts";
import { attributeMap, tagMap } from "./sqs-shape.ts";

export const createQueue = awsOperation({
  service: sqs,
  name: "CreateQueue",
  role: "operator",
  input: structure({ QueueName: text(), Attributes: attributeMap(), tags: tagMap() }),
  output: structure({ QueueUrl: text() }),
  async handle({ engine, caller, publicUrl, input }) {
    const name = nameOf(needed(input.QueueName, "QueueName"));
    const { other, ...read } = settingsOf(caller, input.Attributes ?? {});
    const settings = other === undefined ? read : { ...read, other: withoutEmpty(other) };
    await inQueueWords(() =>
      createQueueInEngine(engine, caller.principal, { name, settings, tags: input.tags ?? {} }),
    );
    return { QueueUrl: queueUrl({ publicUrl, caller }, name) };
  },
});

/** What is "" is what is not there. */
const withoutEmpty = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== ""));

/** Throws AwsProblem: InvalidParameterValue, UnsupportedOperation. */
function nameOf(name: string): string {
  if (name.endsWith(".fifo"))
    throw sqs.problem(
      "UnsupportedOperation",
      `Expected a standard queue, got the name ${name}. Punctual has no FIFO queues.`,
    );
  if (queueName.safeParse(name).success) return name;
  throw sqs.problem(
    "InvalidParameterValue",
    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length",
  );
}
