// A JSON Schema as a type of TypeScript.

export type Schema = Readonly<Record<string, unknown>>;

export const asSchema = (value: unknown): Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};

export function typeSource(schema: Schema): string {
  if (typeof schema.$ref === "string") return schema.$ref.split("/").at(-1) ?? "unknown";
  if ("const" in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return union(schema.enum.map((value) => JSON.stringify(value)));
  const choice = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choice)) return union(choice.map((branch) => typeSource(asSchema(branch))));
  if (Array.isArray(schema.type))
    return union(schema.type.map((type: unknown) => typeSource({ ...schema, type })));
  return plainSource(schema);
}

const union = (types: readonly string[]): string => [...new Set(types)].join(" | ");

const plain: Readonly<Record<string, string>> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  null: "null",
};

function plainSource(schema: Schema): string {
  const { type, items } = schema;
  if (type === "array") return `readonly (${typeSource(asSchema(items))})[]`;
  if (type === "object") return objectSource(schema);
  return typeof type === "string" ? (plain[type] ?? "unknown") : "unknown";
}

function objectSource({ properties, required, additionalProperties }: Schema): string {
  const fields = Object.entries(asSchema(properties)).map(([name, inner]) =>
    fieldSource(name, typeSource(asSchema(inner)), Array.isArray(required) && required.includes(name)),
  );
  if (fields.length > 0) return `{ ${fields.join("")} }`;
  if (additionalProperties === false) return "Readonly<Record<string, never>>";
  return `{ readonly [name: string]: ${typeSource(asSchema(additionalProperties))} }`;
}

/** What may be left out may be undefined too: callers pass on what they were given. */
export const fieldSource = (name: string, type: string, needed: boolean): string =>
  `readonly ${JSON.stringify(name)}${needed ? `: ${type}` : `?: ${type} | undefined`};`;
