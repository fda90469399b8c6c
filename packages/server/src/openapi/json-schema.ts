// JSON Schema as Zod writes it, and a walk over the schemas inside one.

export type JsonSchema = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const asSchema = (value: unknown): JsonSchema => (isObject(value) ? value : {});

const holdsOne = new Set(["items", "additionalProperties", "propertyNames", "not"]);
const holdsList = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const holdsNamed = new Set(["properties", "patternProperties", "$defs"]);

/** Innermost first. Examples and defaults are data: what looks like a schema in them stays as it is. */
export function mapSchema(schema: JsonSchema, change: (inner: JsonSchema) => JsonSchema): JsonSchema {
  const entries = Object.entries(schema).map(([keyword, value]) => [
    keyword,
    within(keyword, value, (inner) => (isObject(inner) ? mapSchema(inner, change) : inner)),
  ]);
  return change(Object.fromEntries(entries));
}

function within(keyword: string, value: unknown, visit: (inner: unknown) => unknown): unknown {
  if (holdsOne.has(keyword)) return visit(value);
  if (holdsList.has(keyword) && Array.isArray(value)) return value.map(visit);
  if (!holdsNamed.has(keyword) || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner)]));
}

/** The branches of a schema that leaves a choice; otherwise the schema alone. */
export function branchesOf(schema: JsonSchema): readonly JsonSchema[] {
  const choice = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choice)) return choice.filter(isObject);
  if (!Array.isArray(schema.type)) return [schema];
  return schema.type.map((type: unknown) => ({ ...schema, type }));
}

export const isNull = (schema: JsonSchema): boolean => schema.type === "null";
