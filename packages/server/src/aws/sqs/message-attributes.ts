// The attributes of a message, checked in the words of SQS, and as the engine keeps them.
import type { MessageAttributes } from "@punctual/engine";
import { sqs } from "../services/sqs.ts";

export interface GivenAttribute {
  readonly StringValue?: string | undefined;
  readonly BinaryValue?: Uint8Array | undefined;
  readonly StringListValues?: readonly string[] | undefined;
  readonly BinaryListValues?: readonly Uint8Array[] | undefined;
  readonly DataType?: string | undefined;
}

export type GivenAttributes = Readonly<Record<string, GivenAttribute>>;

const mostAttributes = 10;
const longestName = 256;

/** Texts [inferred] from those that users of AWS were shown. Throws AwsProblem InvalidParameterValue. */
export function messageAttributes(given: GivenAttributes = {}): MessageAttributes {
  const entries = Object.entries(given);
  if (entries.length > mostAttributes)
    throw refused(
      `Number of message attributes [${entries.length}] exceeds the allowed maximum [${mostAttributes}].`,
    );
  return Object.fromEntries(
    entries.map(([name, attribute]) => {
      refuseName(name);
      return [name, kept(name, attribute)];
    }),
  );
}

function refuseName(name: string): void {
  const well = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/.test(name) && name.length <= longestName;
  if (!well)
    throw refused(
      `Message (user) attribute name '${name}' is invalid. A name can have letters, digits, underscores, hyphens and single periods inside, ${longestName} characters at most.`,
    );
  if (/^(?:aws|amazon)\./i.test(name))
    throw refused(
      `Message (user) attribute name '${name}' is reserved: it must not begin with AWS. or Amazon.`,
    );
}

function kept(name: string, attribute: GivenAttribute): MessageAttributes[string] {
  const { DataType: type = "", StringListValues = [], BinaryListValues = [] } = attribute;
  if (type === "")
    throw refused(`The message (user) attribute '${name}' must contain a non-empty message attribute type.`);
  const [base = ""] = type.split(".");
  if (!["String", "Number", "Binary"].includes(base) || type.length > longestName)
    throw refused(
      `The message (user) attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  if (StringListValues.length + BinaryListValues.length > 0)
    throw sqs.problem(
      "UnsupportedOperation",
      "Message attribute list values in SendMessage operation are not supported.",
    );
  const value = valueOf(base, attribute);
  if (value === "")
    throw refused(
      `The message (user) attribute '${name}' must contain a non-empty message attribute value for message attribute type '${base}'.`,
    );
  if (base === "Number" && !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(value.trim()))
    throw refused(`Can't cast the value of message (user) attribute '${name}' to a number.`);
  return { type, value };
}

const valueOf = (base: string, { StringValue = "", BinaryValue }: GivenAttribute): string =>
  base === "Binary" ? Buffer.from(BinaryValue ?? []).toString("base64") : StringValue;

export const shownAttribute = ({ type, value }: MessageAttributes[string]): GivenAttribute =>
  isBinary(type)
    ? { DataType: type, BinaryValue: Buffer.from(value, "base64") }
    : { DataType: type, StringValue: value };

export const isBinary = (type: string): boolean => type.startsWith("Binary");

const refused = (message: string) => sqs.problem("InvalidParameterValue", message);
