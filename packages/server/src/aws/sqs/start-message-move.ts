// StartMessageMoveTask: moves the messages of a dead-letter queue back where they came from, or to another queue.
import { moveDeadLetters } from "@punctual/engine";
import { awsOperation, type AwsCaller } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text, whole } from "../shape/shape.ts";
import { taskHandle } from "./move-handle.ts";
import { needed, refuseOutside } from "./needed.ts";
import { nameOfArn } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";

export const startMessageMoveTask = awsOperation({
  service: sqs,
  name: "StartMessageMoveTask",
  role: "operator",
  input: structure({ SourceArn: text(), DestinationArn: text(), MaxNumberOfMessagesPerSecond: whole() }),
  output: structure({ TaskHandle: text() }),
  async handle({ engine, caller, input }) {
    const { DestinationArn, MaxNumberOfMessagesPerSecond: mostPerSecond } = input;
    refuseOutside(mostPerSecond, {
      name: "MaxNumberOfMessagesPerSecond",
      least: 1,
      most: 500,
      says: "MaxNumberOfMessagesPerSecond must be between 1 and 500.",
    });
    const from = queueOf(caller, needed(input.SourceArn, "SourceArn"), "SourceArn");
    const to = DestinationArn === undefined ? null : queueOf(caller, DestinationArn, "DestinationArn");
    const id = await inQueueWords(() =>
      moveDeadLetters(engine, caller.principal, { from, to, mostPerSecond: mostPerSecond ?? null }),
    );
    return { TaskHandle: taskHandle(caller, { id, source: from }) };
  },
});

/** Throws AwsProblem ResourceNotFoundException. */
export function queueOf(caller: AwsCaller, arn: string, parameter: string): string {
  const name = nameOfArn(caller, arn);
  if (name !== null) return name;
  throw sqs.problem(
    "ResourceNotFoundException",
    `The resource that you specified for the ${parameter} parameter doesn't exist.`,
  );
}
