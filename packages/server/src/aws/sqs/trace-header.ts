// The one system attribute that a sender may give a message: the header of its trace.
import { sqs } from "../services/sqs.ts";
import type { GivenAttributes } from "./message-attributes.ts";

export const traceHeader = "AWSTraceHeader";

/** As of a header of X-Ray: printable, and bounded. */
const wellFormed = /^[\x20-\x7e]{1,1024}$/;

/** Undefined: the sender said none. Texts [inferred]. Throws AwsProblem InvalidParameterValue. */
export function traceOf(given: GivenAttributes = {}): string | undefined {
  const { [traceHeader]: trace, ...others } = given;
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw refused(`Message system attribute name '${other}' is invalid. Expected ${traceHeader}.`);
  if (trace === undefined) return undefined;
  const { DataType, StringValue = "" } = trace;
  if (DataType !== "String")
    throw refused(`The message system attribute '${traceHeader}' must be of the type String.`);
  if (!wellFormed.test(StringValue))
    throw refused(`The message system attribute '${traceHeader}' must contain a trace header.`);
  return StringValue;
}

const refused = (message: string) => sqs.problem("InvalidParameterValue", message);
