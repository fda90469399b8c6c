// Reads an event pattern from its JSON text, and says what is wrong with one that cannot be read.
import type { EventPattern, PatternField, ValueField, ValueTest } from "./event-pattern.ts";
import { isJsonObject, isTooDeep, parsedJson, type JsonObject } from "./json-value.ts";
import { PatternFault } from "./pattern-fault.ts";
import { equals, onlyEntry, valueTest } from "./value-tests.ts";

/** So many characters may a pattern have. */
export const longestPattern = 4_096;

/** `reason` completes the sentence "Event pattern is not valid. Reason: ". */
export type ParsedPattern = { readonly pattern: EventPattern } | { readonly reason: string };

export function parsePattern(text: string): ParsedPattern {
  if (text.length > longestPattern) return { reason: `Longer than ${longestPattern} characters` };
  const value = parsedJson(text);
  if (value === undefined) return { reason: "Invalid JSON" };
  if (!isJsonObject(value)) return { reason: "Filter is not an object" };
  if (isTooDeep(value)) return { reason: "Nested too deeply" };
  try {
    return { pattern: patternOf(value, { path: [], insideOr: false }) };
  } catch (error) {
    if (error instanceof PatternFault) return { reason: error.message };
    throw error;
  }
}

interface Place {
  readonly path: readonly string[];
  readonly insideOr: boolean;
}

/** Names of match types would read like one inside `$or`. */
const reservedInsideOr: ReadonlySet<string> = new Set([
  ...["exactly", "prefix", "suffix", "equals-ignore-case", "anything-but"],
  ...["numeric", "exists", "cidr", "wildcard"],
]);

function patternOf(object: JsonObject, place: Place): EventPattern {
  const entries = Object.entries(object);
  if (entries.length === 0) throw new PatternFault("Empty objects are not allowed");
  const fields = entries
    .filter(([name]) => name !== "$or")
    .map(([name, value]) => fieldOf(name, value, place));
  const anyOf = Object.hasOwn(object, "$or") ? [alternatives(object["$or"], place)] : [];
  return { fields, anyOf };
}

function alternatives(value: unknown, { path }: Place): readonly EventPattern[] {
  if (!Array.isArray(value)) throw new PatternFault("It must be an Array followed with $or.");
  if (!value.every(isJsonObject))
    throw new PatternFault("Only JSON object is allowed in array of $or relationship.");
  if (value.length < 2) throw new PatternFault("There must have at least 2 Objects in $or relationship.");
  return value.map((one) => patternOf(one, { path, insideOr: true }));
}

/** A dot leads inside: `a.b` is the `b` of `a`. */
function fieldOf(name: string, value: unknown, place: Place): PatternField {
  if (place.insideOr && reservedInsideOr.has(name))
    throw new PatternFault(`${name} is Ruler reserved fieldName which cannot be used inside $or.`);
  const steps = name.split(".");
  const path = [...place.path, ...steps];
  if (!isJsonObject(value) && !Array.isArray(value))
    throw new PatternFault(`"${name}" must be an object or an array`);
  const last = steps.at(-1) ?? name;
  const field: PatternField = Array.isArray(value)
    ? { name: last, path, ...valuesOf(value) }
    : { name: last, inner: patternOf(value, { ...place, path }) };
  return steps
    .slice(0, -1)
    .reduceRight<PatternField>(
      (inner, step) => ({ name: step, inner: { fields: [inner], anyOf: [] } }),
      field,
    );
}

function valuesOf(values: readonly unknown[]): Pick<ValueField, "tests" | "mayBeAbsent" | "texts"> {
  if (values.length === 0) throw new PatternFault("Empty arrays are not allowed");
  const read = values.map(testOf);
  const tests = read.filter((one) => one !== "absent");
  return {
    tests,
    mayBeAbsent: tests.length < read.length,
    texts: values.every((one) => typeof one === "string") ? values : null,
  };
}

function testOf(value: unknown): ValueTest | "absent" {
  if (isJsonObject(value)) {
    const [type, wanted] = onlyEntry(value);
    return type === "exists" ? existence(wanted) : valueTest(type, wanted);
  }
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return equals(value);
  throw new PatternFault("Match value must be String, number, true, false, or null");
}

function existence(wanted: unknown): ValueTest | "absent" {
  if (typeof wanted !== "boolean")
    throw new PatternFault("exists match pattern must be either true or false.");
  return wanted ? () => true : "absent";
}
