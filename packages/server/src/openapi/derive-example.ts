// Makes an example from a schema: the same one each time, and such as a reader expects.
import { accepts } from "./accepts.ts";
import { textsFor, wordsFor } from "./example-words.ts";
import { asSchema, branchesOf, isNull, isObject, type JsonSchema } from "./json-schema.ts";

export interface Derivation {
  readonly resolve: (schema: JsonSchema) => JsonSchema;
  /** All fields, or only those that a caller must send (all of them where none must). */
  readonly fields: "all" | "needed";
}

export const deriveExample = (schema: JsonSchema, derivation: Derivation, field = ""): unknown =>
  exampleIn(schema, { ...derivation, field, above: [] });

interface Place extends Derivation {
  readonly field: string;
  /** The named schemas that this one stands in: one that holds itself ends. */
  readonly above: readonly unknown[];
}

function exampleIn(given: JsonSchema, outer: Place): unknown {
  const schema = outer.resolve(given);
  const place = given.$ref === undefined ? outer : { ...outer, above: [...outer.above, given.$ref] };
  if (Array.isArray(schema.examples) && schema.examples.length > 0) return schema.examples[0];
  if ("const" in schema) return schema.const;
  if (isObject(schema.properties)) return objectOf(schema, place);
  // Whoever must send nothing would learn nothing from null.
  const word = wordsFor(place.field).find(
    (candidate) => (place.fields === "all" || candidate !== null) && accepts(schema, candidate),
  );
  if (word !== undefined) return word;
  if (schema.default !== undefined && schema.default !== null) return schema.default;
  return Array.isArray(schema.enum) ? schema.enum[0] : exampleOfBranch(schema, place);
}

function exampleOfBranch(schema: JsonSchema, place: Place): unknown {
  const branches = branchesOf(schema);
  const branch = branches.find((candidate) => !isNull(candidate)) ?? schema;
  return branch === schema ? exampleOfType(schema, place) : exampleIn(branch, place);
}

function exampleOfType(schema: JsonSchema, place: Place): unknown {
  const { type } = schema;
  if (type === "string") return textsFor(schema.format).find((text) => accepts(schema, text)) ?? "text";
  if (type === "integer" || type === "number") return typeof schema.minimum === "number" ? schema.minimum : 1;
  if (type === "boolean") return false;
  if (type === "array") return listOf(schema, place);
  return type === "null" || type === undefined ? null : {};
}

function objectOf({ properties, required }: JsonSchema, place: Place): unknown {
  const all = Object.entries(asSchema(properties));
  const needed = all.filter(([name]) => Array.isArray(required) && required.includes(name));
  const shown = place.fields === "all" || needed.length === 0 ? all : needed;
  return Object.fromEntries(
    shown
      .filter(([, inner]) => !place.above.includes(asSchema(inner).$ref ?? place))
      .map(([name, inner]) => [name, exampleIn(asSchema(inner), { ...place, field: name })]),
  );
}

function listOf({ items }: JsonSchema, place: Place): unknown {
  const inner = asSchema(items);
  return items === undefined || place.above.includes(inner.$ref ?? place) ? [] : [exampleIn(inner, place)];
}
