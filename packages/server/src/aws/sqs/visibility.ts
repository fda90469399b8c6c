// For how long a message that was received may stay hidden, and what is said of one that cannot.
import { invalidValue, needed, refuseOutside } from "./needed.ts";

const mostSeconds = 43_200;

/** Throws AwsProblem: MissingParameter, InvalidParameterValue. */
export function visibilityOf(seconds: number | undefined): number {
  const wanted = needed(seconds, "VisibilityTimeout");
  refuseOutside(wanted, {
    name: "VisibilityTimeout",
    least: 0,
    most: mostSeconds,
    says: `VisibilityTimeout must be an integer between 0 and ${mostSeconds}.`,
  });
  return wanted;
}

export const notUnderWay = (receipt: string) =>
  invalidValue(
    "ReceiptHandle",
    receipt,
    "Message does not exist or is not available for visibility timeout change.",
  );
