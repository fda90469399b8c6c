// Tells whether an event fits a pattern.
import type { EventPattern, PatternField, Value } from "./event-pattern.ts";
import { isJsonObject, type JsonObject } from "./json-value.ts";

/** Names of an event that have dots in them lead inside, as those of a pattern do. */
export const readableEvent = (event: JsonObject): unknown => (hasDots(event) ? nested(event) : event);

/** @param event as `readableEvent` gives it. */
export const matchesPattern = (pattern: EventPattern, event: unknown): boolean =>
  matches(pattern, event, event);

function matches(pattern: EventPattern, value: unknown, event: unknown): boolean {
  // Of a list one element has to fit as a whole: what is said of two fields is said of one object.
  if (Array.isArray(value) && value.length > 0) return value.some((one) => matches(pattern, one, event));
  const object = isJsonObject(value) ? value : {};
  return (
    pattern.fields.every((field) => matchesField(field, object, event)) &&
    pattern.anyOf.every((group) => group.some((one) => matches(one, value, event)))
  );
}

function matchesField(field: PatternField, object: JsonObject, event: unknown): boolean {
  const value = Object.hasOwn(object, field.name) ? object[field.name] : undefined;
  if (field.inner !== undefined) return matches(field.inner, value, event);
  if (field.mayBeAbsent && !hasValueAt(event, field.path)) return true;
  return anyValue(value, (one) => field.tests.some((test) => test(one)));
}

function anyValue(value: unknown, test: (value: Value) => boolean): boolean {
  if (Array.isArray(value)) return value.some((one) => anyValue(one, test));
  return isValue(value) && test(value);
}

const isValue = (value: unknown): value is Value =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** An object is no value, nor is an empty list. */
function hasValueAt(value: unknown, path: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((one) => hasValueAt(one, path));
  const [name, ...rest] = path;
  if (name === undefined) return isValue(value);
  return isJsonObject(value) && Object.hasOwn(value, name) && hasValueAt(value[name], rest);
}

function hasDots(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasDots);
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([name, inner]) => name.includes(".") || hasDots(inner));
}

type Nested = Record<string, unknown>;

function nested(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nested);
  if (!isJsonObject(value)) return value;
  const made = emptyObject();
  for (const [name, inner] of Object.entries(value)) put(made, name.split("."), nested(inner));
  return made;
}

/** Two ways to one place make a list of both. */
function put(object: Nested, path: readonly string[], value: unknown): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    object[name] = name in object ? [object[name], value] : value;
    return;
  }
  const inner = emptyObject();
  put(inner, rest, value);
  object[name] = name in object ? [object[name], inner] : inner;
}

/** Without a prototype, so that no name is anything but a name. */
const emptyObject = (): Nested => Object.create(null) as Nested;
