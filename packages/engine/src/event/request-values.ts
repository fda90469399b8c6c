// The values of an API destination's request that a target takes from the event: those that are wholly a path into it.
import type { ApiDestinationTarget, Target } from "../schedule/schedule-definition.ts";
import { parsePath, valueAt } from "./json-path.ts";
import type { JsonObject } from "./json-value.ts";

/** `target` null: it takes nothing from the event. `fault`: the event has not what it wants. */
export type RequestValues = { readonly target: ApiDestinationTarget | null } | { readonly fault: string };

/** The names of headers and parameters are never taken from an event. */
export function requestValues(target: Target, event: () => JsonObject): RequestValues {
  if (target.kind !== "api-destination" || !takesValues(target)) return { target: null };
  const object = event();
  const missing = [...valuesOf(target)].find((text) => isPath(text) && textAt(object, text) === "");
  if (missing !== undefined)
    return { fault: `Expected ${missing} of the event to be text for the request, got none.` };
  const fill = (text: string): string => (isPath(text) ? textAt(object, text) : text);
  return {
    target: {
      ...target,
      pathParameters: target.pathParameters.map(fill),
      query: mapValues(target.query, fill),
      headers: mapValues(target.headers, fill),
    },
  };
}

const takesValues = (target: ApiDestinationTarget): boolean => valuesOf(target).some(isPath);

const valuesOf = ({ pathParameters, query, headers }: ApiDestinationTarget): readonly string[] => [
  ...pathParameters,
  ...Object.values(query),
  ...Object.values(headers),
];

/** A lone `$` is a text like any other. */
const isPath = (text: string): boolean => /^\$[.[]/.test(text) && parsePath(text) !== null;

function textAt(object: JsonObject, path: string): string {
  const value = valueAt(object, parsePath(path) ?? []);
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

const mapValues = (
  values: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
