// ListMessageMoveTasks: tells what moves of a queue's messages came to, the newest first.
import { getQueue, listMessageMoves, type MessageMove } from "@punctual/engine";
import { awsOperation, type AwsCaller } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { list, structure, text, whole } from "../shape/shape.ts";
import { taskHandle } from "./move-handle.ts";
import { needed, refuseOutside } from "./needed.ts";
import { queueArn } from "./queue-address.ts";
import { inQueueWords } from "./sqs-words.ts";
import { queueOf } from "./start-message-move.ts";

export const listMessageMoveTasks = awsOperation({
  service: sqs,
  name: "ListMessageMoveTasks",
  role: "viewer",
  input: structure({ SourceArn: text(), MaxResults: whole() }),
  output: structure({
    Results: list(
      structure({
        TaskHandle: text(),
        Status: text(),
        SourceArn: text(),
        DestinationArn: text(),
        MaxNumberOfMessagesPerSecond: whole(),
        ApproximateNumberOfMessagesMoved: whole(),
        ApproximateNumberOfMessagesToMove: whole(),
        FailureReason: text(),
        StartedTimestamp: whole(),
      }),
      { flat: "ListMessageMoveTasksResultEntry" },
    ),
  }),
  async handle({ engine, caller, input: { SourceArn, MaxResults = 1 } }) {
    refuseOutside(MaxResults, {
      name: "MaxResults",
      least: 1,
      most: 10,
      says: "MaxResults must be between 1 and 10.",
    });
    const source = queueOf(caller, needed(SourceArn, "SourceArn"), "SourceArn");
    await inQueueWords(() => getQueue(engine, caller.principal, { name: source }));
    const moves = await listMessageMoves(engine, caller.principal, { source, id: null, limit: MaxResults });
    return { Results: moves.map((move) => shown(caller, move)) };
  },
});

const shown = (caller: AwsCaller, move: MessageMove) => ({
  // Of one that runs alone, so that it can be cancelled.
  TaskHandle: move.state === "running" ? taskHandle(caller, move) : undefined,
  Status: move.state.toUpperCase(),
  SourceArn: queueArn(caller, move.source),
  DestinationArn: move.destination === null ? undefined : queueArn(caller, move.destination),
  MaxNumberOfMessagesPerSecond: move.mostPerSecond ?? undefined,
  ApproximateNumberOfMessagesMoved: move.moved,
  ApproximateNumberOfMessagesToMove: move.toMove,
  FailureReason: move.failure ?? undefined,
  StartedTimestamp: move.startedAt.getTime(),
});
