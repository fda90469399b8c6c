// Whether a value may stand where a schema stands: the keywords that a word of an example could break.
import { branchesOf, isObject, type JsonSchema } from "./json-schema.ts";

export function accepts(schema: JsonSchema, value: unknown): boolean {
  const branches = branchesOf(schema);
  if (branches.length > 1 || branches[0] !== schema) return branches.some((branch) => accepts(branch, value));
  if (schema.type !== undefined && !typeFits(schema.type, value)) return false;
  if ("const" in schema && schema.const !== value) return false;
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return false;
  if (typeof value === "string") return textFits(schema, value);
  return typeof value !== "number" || within(value, schema.minimum, schema.maximum);
}

/** Objects and lists are compared by nobody here: their own schema makes them. */
function typeFits(type: unknown, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  return typeof value === type;
}

const shapes: Readonly<Record<string, RegExp>> = {
  "date-time": /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d:\d\d$/,
  uuid: /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/,
  email: /^\S+@\S+\.\S+$/,
  uri: /^[a-z]+:\S+$/,
};

function textFits({ minLength, maxLength, pattern, format }: JsonSchema, text: string): boolean {
  if (!within(text.length, minLength, maxLength)) return false;
  if (typeof pattern === "string" && !new RegExp(pattern, "u").test(text)) return false;
  const shape = typeof format === "string" ? shapes[format] : undefined;
  return shape === undefined || shape.test(text);
}

const within = (value: number, least: unknown, most: unknown): boolean =>
  !(typeof least === "number" && value < least) && !(typeof most === "number" && value > most);
