// The attributes of a message, checked in the words of SNS, and as the engine keeps them.
import type { MessageAttributes } from "@punctual/engine";
import { sns } from "../services/sns.ts";
import { bytes, map, structure, text } from "../shape/shape.ts";
import { invalid } from "./topic-arn.ts";

export interface GivenAttribute {
  readonly DataType?: string | undefined;
  readonly StringValue?: string | undefined;
  readonly BinaryValue?: Uint8Array | undefined;
}

export const messageAttributesShape = () =>
  map(structure({ DataType: text(), StringValue: text(), BinaryValue: bytes() }), {
    entry: { key: "Name", value: "Value" },
  });

/** Texts [inferred] from those of SQS. Throws AwsProblem: InvalidParameterValue, InvalidParameter. */
export const messageAttributes = (given: Readonly<Record<string, GivenAttribute>> = {}): MessageAttributes =>
  Object.fromEntries(Object.entries(given).map(([name, attribute]) => [named(name), kept(name, attribute)]));

function named(name: string): string {
  const isWell = /^[\w-]+(?:\.[\w-]+)*$/.test(name) && name.length <= 256 && !/^(?:aws|amazon)\./i.test(name);
  if (isWell) return name;
  throw refused(`The message attribute name '${name.slice(0, 256)}' is invalid.`);
}

function kept(name: string, attribute: GivenAttribute): MessageAttributes[string] {
  const { DataType: type = "" } = attribute;
  if (type === "")
    throw refused(`The message attribute '${name}' must contain a non-empty message attribute type.`);
  const [base = ""] = type.split(".");
  if (!["String", "Number", "Binary"].includes(base))
    throw refused(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  const value = valueOf(base, attribute);
  if (value === "")
    throw refused(
      `The message attribute '${name}' must contain a non-empty message attribute value for message attribute type '${base}'.`,
    );
  if (base === "Number" && !Number.isFinite(Number(value)))
    throw refused(`Can't cast the value of message attribute '${name}' to a number.`);
  // A list that is none would fit no filter, and nobody would know why.
  if (type === "String.Array" && !isList(value))
    throw invalid(`The message attribute '${name}' is of type String.Array and holds no JSON array`);
  return { type, value };
}

const valueOf = (base: string, { StringValue = "", BinaryValue }: GivenAttribute): string =>
  base === "Binary" ? Buffer.from(BinaryValue ?? []).toString("base64") : StringValue;

function isList(value: string): boolean {
  try {
    return Array.isArray(JSON.parse(value));
  } catch {
    return false;
  }
}

const refused = (message: string) => sns.problem("InvalidParameterValueException", message);
