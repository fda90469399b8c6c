// Tells whether a subscriber wants a message, by its filter.
import { isJsonObject, isTooDeep, parsedJson, type JsonObject } from "../event/json-value.ts";
import { matchesPattern, readableEvent } from "../event/match-pattern.ts";
import { parsePattern } from "../event/parse-pattern.ts";
import type { MessageAttribute, MessageAttributes } from "../queue/message.ts";
import type { SubscriptionSettings } from "./topic.ts";

interface Filter extends Pick<SubscriptionSettings, "filterScope"> {
  readonly filter: string;
}

interface Told {
  readonly message: string;
  readonly attributes: MessageAttributes;
}

/** What is no object fits no filter that looks at it. */
export function wantsMessage({ filter, filterScope }: Filter, { message, attributes }: Told): boolean {
  const parsed = parsePattern(filter);
  if ("reason" in parsed) return false;
  const value = filterScope === "attributes" ? valuesOf(attributes) : parsedJson(message);
  if (!isJsonObject(value) || isTooDeep(value)) return false;
  return matchesPattern(parsed.pattern, readableEvent(value));
}

/** Bytes fit nothing. */
const valuesOf = (attributes: MessageAttributes): JsonObject =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, { type }]) => !type.startsWith("Binary"))
      .map(([name, attribute]) => [name, valueOf(attribute)]),
  );

function valueOf({ type, value }: MessageAttribute): unknown {
  if (type.startsWith("Number")) return Number(value);
  return type === "String.Array" ? (parsedJson(value) ?? []) : value;
}
