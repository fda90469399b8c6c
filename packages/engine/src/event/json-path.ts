// A path into an event: `$`, `$.detail.id`, `$.resources[0]`, `$.detail.items[*].id`.
import { isJsonObject } from "./json-value.ts";

export type JsonPath = readonly (string | number)[];

/** No index: stands for each element of a list, and each value of an object. */
const each = -1;

/** Names, indexes and stars; no quotes in brackets, which EventBridge refuses. */
const step = /\.([^.[\]'"\s]+)|\[(\d{1,9}|\*)\]/gy;

/** Null for text that is no path. */
export function parsePath(text: string): JsonPath | null {
  if (!text.startsWith("$")) return null;
  const steps: (string | number)[] = [];
  let done = 1;
  for (const { 0: whole, 1: name, 2: index } of text.slice(1).matchAll(step)) {
    steps.push((name ?? index) === "*" ? each : (name ?? Number(index)));
    done += whole.length;
  }
  return done === text.length ? steps : null;
}

/** Undefined where there is nothing; of a path with a star the list of all that it leads to. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  const star = path.indexOf(each);
  if (star < 0) return onlyValueAt(value, path);
  const rest = path.slice(star + 1);
  const found = childrenOf(onlyValueAt(value, path.slice(0, star)))
    ?.map((one) => valueAt(one, rest))
    .filter((one) => one !== undefined);
  return rest.includes(each) ? found?.flat() : found;
}

function childrenOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isJsonObject(value) ? Object.values(value) : undefined;
}

function onlyValueAt(value: unknown, path: JsonPath): unknown {
  let found = value;
  for (const one of path) {
    if (typeof one === "number") found = Array.isArray(found) ? found[one] : undefined;
    else found = isJsonObject(found) && Object.hasOwn(found, one) ? found[one] : undefined;
  }
  return found;
}
