// CancelMessageMoveTask: refused, since a move is over before its handle is known.
import { listMessageMoves } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { structure, text, whole } from "../shape/shape.ts";
import { taskOfHandle } from "./move-handle.ts";
import { needed } from "./needed.ts";

export const cancelMessageMoveTask = awsOperation<{ readonly TaskHandle?: string | undefined }, object>({
  service: sqs,
  name: "CancelMessageMoveTask",
  role: "operator",
  input: structure({ TaskHandle: text() }),
  output: structure({ ApproximateNumberOfMessagesMoved: whole() }),
  async handle({ engine, caller, input: { TaskHandle } }) {
    const id = taskOfHandle(needed(TaskHandle, "TaskHandle"));
    const wanted = { source: null, id, limit: 1 };
    const moves = id === null ? [] : await listMessageMoves(engine, caller.principal, wanted);
    throw moves.length === 0
      ? sqs.problem("ResourceNotFoundException", "Task does not exist.")
      : sqs.problem("UnsupportedOperation", "Only active tasks can be cancelled.");
  },
});
