// Insists on a member, in the words of SQS.
import { sqs } from "../services/sqs.ts";

/** Throws AwsProblem MissingParameter. */
export function needed<Value>(value: Value | undefined, name: string): Value {
  if (value !== undefined && value !== "") return value;
  throw sqs.problem("MissingParameter", `The request must contain the parameter ${name}.`);
}

/** Throws AwsProblem InvalidParameterValue for a number outside of its bounds. */
export function refuseOutside(
  value: number | undefined,
  {
    name,
    least,
    most,
    says,
  }: { readonly name: string; readonly least: number; readonly most: number; readonly says: string },
): void {
  if (value === undefined || (value >= least && value <= most)) return;
  throw invalidValue(name, value, says);
}

export const invalidValue = (name: string, value: string | number, reason: string) =>
  sqs.problem("InvalidParameterValue", `Value ${value} for parameter ${name} is invalid. Reason: ${reason}`);
