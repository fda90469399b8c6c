// The texts of a message: one for all subscribers, or another for each protocol.
import type { TopicMessage } from "@punctual/engine";
import { invalid } from "./topic-arn.ts";

type Texts = Pick<TopicMessage, "message" | "messages">;

const protocols = ["http", "https", "email", "sqs"] as const;

/** Throws AwsProblem InvalidParameter. */
export function messageTexts(given: string, structure: string | undefined): Texts {
  if (structure === undefined) return { message: given };
  if (structure !== "json") throw invalid("MessageStructure");
  const texts = parsed(given);
  const message = texts["default"];
  if (typeof message !== "string") throw invalid("Message Structure - No default entry in JSON message body");
  const own = protocols.flatMap((protocol) => {
    const text = texts[protocol];
    return typeof text === "string" ? [[protocol, text] as const] : [];
  });
  return { message, messages: Object.fromEntries(own) };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  const value = parsedOrNull(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value));
  throw invalid("Message Structure - JSON message body failed to parse");
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
