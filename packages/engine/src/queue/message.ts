// A message as it is sent, kept and received.
import { Problem } from "../errors.ts";
import { storedText } from "../stored-text.ts";

export interface MessageAttribute {
  /** `String`, `Number` or `Binary`, with whatever the sender adds after a dot. */
  readonly type: string;
  /** Of a binary attribute in base64. */
  readonly value: string;
}

export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

export interface NewMessage {
  readonly body: string;
  readonly attributes?: MessageAttributes | undefined;
  /** In place of the queue's. */
  readonly delaySeconds?: number | undefined;
  readonly group?: string | undefined;
  /** Of the trace that it belongs to: given back as it is written, and counted nowhere. */
  readonly trace?: string | undefined;
}

/** SQS takes no more. */
const mostAttributes = 10;

/** Throws Problem `invalid-request`, naming the field. */
export function checkMessage({ body, attributes = {} }: NewMessage, longestBytes: number): void {
  if (body === "") throw refused("body", "Expected the body to hold at least one character, got none.");
  if (storedText(body) !== body)
    throw refused("body", "Expected the body to be Unicode text without NUL, got other characters.");
  const names = Object.keys(attributes);
  if (names.length > mostAttributes)
    throw refused("attributes", `Expected at most ${mostAttributes} attributes, got ${names.length}.`);
  if (
    storedText(JSON.stringify(attributes)) !== JSON.stringify(attributes) ||
    JSON.stringify(attributes).includes("\\u0000")
  )
    throw refused(
      "attributes",
      "Expected the attributes to be Unicode text without NUL, got other characters.",
    );
  const bytes = messageBytes({ body, attributes });
  if (bytes > longestBytes)
    throw refused(
      "body",
      `Expected the message to be at most ${longestBytes} bytes with its attributes, got ${bytes}.`,
    );
}

/** Names, types and values count, as in SQS. */
export const messageBytes = ({ body, attributes = {} }: Pick<NewMessage, "body" | "attributes">): number =>
  Object.entries(attributes).reduce(
    (sum, [name, { type, value }]) => sum + bytesOf(name) + bytesOf(type) + bytesOf(value),
    bytesOf(body),
  );

const bytesOf = (text: string): number => Buffer.byteLength(text, "utf8");

const refused = (field: string, message: string): Problem =>
  new Problem("invalid-request", message, { field });
