// A path into an event: `$`, `$.detail.id`, `$.resources[0]`.
import { isJsonObject } from "./json-value.ts";

export type JsonPath = readonly (string | number)[];

/** Names and indexes; neither quotes nor wildcards in brackets, which EventBridge refuses. */
const step = /\.([^.[\]'"\s]+)|\[(\d{1,9})\]/gy;

/** Null for text that is no path. */
export function parsePath(text: string): JsonPath | null {
  if (!text.startsWith("$")) return null;
  const steps: (string | number)[] = [];
  let done = 1;
  for (const { 0: whole, 1: name, 2: index } of text.slice(1).matchAll(step)) {
    steps.push(name ?? Number(index));
    done += whole.length;
  }
  return done === text.length ? steps : null;
}

/** Undefined where there is nothing. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  let found = value;
  for (const one of path) {
    if (typeof one === "number") found = Array.isArray(found) ? found[one] : undefined;
    else found = isJsonObject(found) && Object.hasOwn(found, one) ? found[one] : undefined;
  }
  return found;
}
