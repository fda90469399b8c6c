// The RedrivePolicy of a queue: when it gives a message up, and to which other queue.
import type { QueueSettings } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { isRecord } from "../shape/record.ts";
import { invalidValue } from "./needed.ts";
import { nameOfArn, queueArn } from "./queue-address.ts";

type DeadLetter = QueueSettings["deadLetter"];

/** "" takes it away. Throws AwsProblem InvalidParameterValue. */
export function readRedrivePolicy(caller: AwsCaller, text: string): DeadLetter {
  if (text === "") return null;
  const policy = jsonOf(text);
  if (policy === null) throw refused(text, "Redrive policy is not a valid JSON map.");
  const { deadLetterTargetArn, maxReceiveCount } = policy;
  if (typeof deadLetterTargetArn !== "string")
    throw refused(text, "Redrive policy does not contain mandatory attribute: deadLetterTargetArn.");
  if (maxReceiveCount === undefined)
    throw refused(text, "Redrive policy does not contain mandatory attribute: maxReceiveCount.");
  // Older tools write the number as a text.
  const mostReceives = Number(maxReceiveCount);
  if (!Number.isInteger(mostReceives) || mostReceives < 1 || mostReceives > 1000)
    throw refused(
      text,
      `Invalid value for maxReceiveCount: ${String(maxReceiveCount)}, valid values are from 1 to 1000 both inclusive.`,
    );
  const queue = nameOfArn(caller, deadLetterTargetArn);
  if (queue === null) throw refused(text, "Dead letter target does not exist.");
  return { queue, mostReceives };
}

export const shownRedrivePolicy = (caller: AwsCaller, deadLetter: DeadLetter): string | undefined =>
  deadLetter === null
    ? undefined
    : JSON.stringify({
        deadLetterTargetArn: queueArn(caller, deadLetter.queue),
        maxReceiveCount: deadLetter.mostReceives,
      });

function jsonOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const refused = (text: string, reason: string) => invalidValue("RedrivePolicy", text, reason);
