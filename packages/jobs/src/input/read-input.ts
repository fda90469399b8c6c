// Checks an input against its schema and says in one sentence which field does not fit.
import { nearest } from "@punctual/expression";
import type { z } from "zod";
import { fieldPath } from "./field-path.ts";
import { findUnknownField, type UnknownField } from "./unknown-field.ts";

export interface InputProblem {
  readonly code: "unknown-field" | "invalid-request";
  /** Null where the input as a whole does not fit. */
  readonly field: string | null;
  readonly message: string;
}

export type ReadInput<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: InputProblem };

/** How the whole is called in a message. */
export type InputPart = "input" | "body" | "query" | "path";

export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what: InputPart,
): ReadInput<z.output<Schema>> {
  // First, since a misspelt name also makes the right one missing.
  const unknown = findUnknownField(schema, value);
  if (unknown !== null) return { ok: false, problem: unknownField(unknown) };
  const checked = schema.safeParse(value);
  if (checked.success) return { ok: true, value: checked.data };
  const [issue] = checked.error.issues;
  return { ok: false, problem: invalidField(issue, { value, what }) };
}

const longestShownName = 60;

function unknownField({ path, name, known }: UnknownField): InputProblem {
  const near = nearest(name, known);
  const hint = near === null ? "" : ` Did you mean "${near}"?`;
  const shown = name.length > longestShownName ? `${name.slice(0, longestShownName)}…` : name;
  const message = `Expected only known fields, got "${shown}".${hint}`;
  return { code: "unknown-field", field: fieldPath([...path, shown]), message };
}

interface Whole {
  readonly value: unknown;
  readonly what: string;
}

function invalidField(issue: z.core.$ZodIssue | undefined, { value, what }: Whole): InputProblem {
  const path = issue?.path ?? [];
  const field = fieldPath(path) || null;
  return {
    code: "invalid-request",
    field,
    message: sentence(issue, { field: field ?? `the ${what}`, got: kindAt(value, path) }),
  };
}

function sentence(
  issue: z.core.$ZodIssue | undefined,
  { field, got }: { field: string; got: string },
): string {
  // A schema's own sentence, named for its field unless it does that itself.
  if (issue?.message.startsWith("Expected") === true) {
    return issue.message.includes(field) || field.startsWith("the ")
      ? issue.message
      : `${field}: ${issue.message}`;
  }
  const known = knownValues(issue);
  if (known.length > 0) return `Expected ${field} to be one of ${known.map(String).join(", ")}, got another.`;
  if (issue?.code === "invalid_type") return `Expected ${field} to be of type ${issue.expected}, got ${got}.`;
  return `Expected ${field} to be valid, got: ${issue?.message ?? "something else"}.`;
}

/** Of an enumeration, or of the field that tells the members of a union apart. */
function knownValues(issue: z.core.$ZodIssue | undefined): readonly unknown[] {
  if (issue?.code === "invalid_value") return issue.values;
  return issue?.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)
    ? issue.options
    : [];
}

/** The kind of what was sent, never its content. */
function kindAt(value: unknown, path: readonly PropertyKey[]): string {
  const found = path.reduce<unknown>(
    (inner, step) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, step) : undefined),
    value,
  );
  if (found === undefined) return "none";
  if (found === null) return "null";
  return Array.isArray(found) ? "array" : typeof found;
}
