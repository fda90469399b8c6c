// What the engine refuses of queues, in the words of SQS.
import { Problem } from "@punctual/engine";
import type { AwsProblem } from "../aws-problem.ts";
import { sqs } from "../services/sqs.ts";
import { attributeOfSetting } from "./queue-attributes.ts";
import { noQueue } from "./queue-address.ts";

/** Texts [inferred] from those that users of AWS were shown. */
export async function inQueueWords<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw (error instanceof Problem ? translated(error) : null) ?? error;
  }
}

function translated({ code, field }: Problem): AwsProblem | null {
  if (code === "not-found") return noQueue();
  if (code === "unknown-queue") return unknownQueue(field);
  if (code === "name-conflict") return queueNameExists(field ?? "");
  return code === "invalid-request" ? invalid(field) : null;
}

const unknownQueue = (field: string | null): AwsProblem =>
  field === "to"
    ? sqs.problem(
        "ResourceNotFoundException",
        "The resource that you specified for the DestinationArn parameter doesn't exist.",
      )
    : sqs.problem(
        "InvalidParameterValue",
        "Value for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.",
      );

const queueNameExists = (setting: string): AwsProblem =>
  sqs.problem(
    "QueueNameExists",
    `A queue already exists with the same name and a different value for attribute ${attributeOfSetting(setting)}`,
  );

function invalid(field: string | null): AwsProblem | null {
  if (field === "tags") return tooManyTags;
  if (field === "receipt")
    return sqs.problem("ReceiptHandleIsInvalid", "The input receipt handle is invalid.");
  if (field === "from")
    return sqs.problem("InvalidParameterValue", "Source queue must be configured as a Dead Letter Queue.");
  return field === "body" ? tooLong : null;
}

/** A queue may have 50 [docs]. */
const tooManyTags = sqs.problem(
  "InvalidParameterValue",
  "Too many tags added for queue. A queue can have 50, got more.",
);

/** Only the queue knows what its most is. */
const tooLong = sqs.problem(
  "InvalidParameterValue",
  "One or more parameters are invalid. Reason: Message must be shorter than the queue's MaximumMessageSize.",
);
