// Turns Zod schemas into JSON Schema whose references resolve inside one OpenAPI document.
import { z } from "zod";

export type JsonSchema = Record<string, unknown>;

export interface SchemaCollection {
  /** `input`: what a caller sends; `output`: what it gets. */
  add(schema: z.ZodType, io: "input" | "output"): JsonSchema;
  readonly shared: Record<string, JsonSchema>;
}

export function schemaCollection(): SchemaCollection {
  const shared: Record<string, JsonSchema> = {};
  let count = 0;
  return {
    shared,
    add(schema, io) {
      const {
        $schema: _dialect,
        $defs,
        ...rest
      }: JsonSchema = z.toJSONSchema(schema, { io, unrepresentable: "any" });
      const prefix = `part${++count}`;
      const rename = (value: unknown) => withReferences(value, prefix);
      for (const [name, inner] of Object.entries(isObject($defs) ? $defs : {}))
        shared[`${prefix}${name}`] = asSchema(rename(inner));
      const own = asSchema(rename(rest));
      if (refersToRoot(rest)) shared[prefix] = own;
      return own;
    },
  };
}

export const isObject = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const asSchema = (value: unknown): JsonSchema => (isObject(value) ? value : {});

const refersToRoot = (value: unknown): boolean => JSON.stringify(value).includes('"$ref":"#"');

/** `#/$defs/x` names a place in the schema's own document, which it no longer is. */
function withReferences(value: unknown, prefix: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, prefix));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === "$ref" && typeof inner === "string"
        ? `#/components/schemas/${prefix}${inner.replace(/^#(\/\$defs\/)?/, "")}`
        : withReferences(inner, prefix),
    ]),
  );
}
