// The fields of a body as rows, those of objects inside it below their own.
import { asSchema, branchesOf, isObject, type JsonSchema } from "../openapi/json-schema.ts";

export interface FieldRow {
  /** `target.url`, `attempts[].number`. */
  readonly name: string;
  readonly schema: JsonSchema;
  readonly needed: boolean;
  /** `kind is "http"`, where the field belongs to one form of several. */
  readonly when: string | null;
}

export const fieldRows = (schema: JsonSchema): readonly FieldRow[] => rowsIn(schema, "", null);

function rowsIn(schema: JsonSchema, prefix: string, when: string | null): readonly FieldRow[] {
  const forms = branchesOf(schema).filter(({ properties }) => isObject(properties));
  return forms.flatMap((form) =>
    rowsOfForm(form, prefix, forms.length > 1 ? (mark(form, prefix) ?? when) : when),
  );
}

function rowsOfForm(
  { properties, required }: JsonSchema,
  prefix: string,
  when: string | null,
): readonly FieldRow[] {
  return Object.entries(asSchema(properties)).flatMap(([own, inner]) => {
    const name = `${prefix}${own}`;
    const schema = asSchema(inner);
    const needed = Array.isArray(required) && required.includes(own);
    return [{ name, schema, needed, when }, ...rowsBelow(schema, name, when)];
  });
}

/** A shape with a name has a table of its own. */
function rowsBelow(schema: JsonSchema, name: string, when: string | null): readonly FieldRow[] {
  const lists = branchesOf(schema).filter(({ type }) => type === "array");
  return [
    ...rowsIn(schema, `${name}.`, when),
    ...lists.flatMap(({ items }) => rowsIn(asSchema(items), `${name}[].`, when)),
  ];
}

/** What tells one form from the others: the field that has one value only. */
function mark({ properties }: JsonSchema, prefix: string): string | null {
  const marks = Object.entries(asSchema(properties)).filter(([, inner]) => "const" in asSchema(inner));
  const [first] = marks;
  return first === undefined ? null : `${prefix}${first[0]} is ${JSON.stringify(asSchema(first[1]).const)}`;
}
