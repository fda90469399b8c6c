// Checks what a request carries against its schema and says which field is wrong.
import { nearest } from "@punctual/expression";
import type { z } from "zod";
import { DoorProblem } from "../door-problem.ts";

export type Part = "body" | "query" | "path";

/** Throws DoorProblem: unknown-field with the nearest known one, or invalid-request naming the field. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: Part,
): z.output<Schema> {
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues.reduce(deepestIssue);
  throw issue.code === "unrecognized_keys" ? unknownField(schema, issue) : invalidField(issue, part);
}

type Issue = z.core.$ZodIssue;

/** Of several, the first; an unknown field comes first, since a misspelt name also makes the right one missing. */
const deepestIssue = (one: Issue, other: Issue): Issue =>
  other.code === "unrecognized_keys" && one.code !== "unrecognized_keys" ? other : one;

function unknownField(schema: z.ZodType, issue: z.core.$ZodIssueUnrecognizedKeys): DoorProblem {
  const name = issue.keys[0] ?? "";
  const near = nearest(name, [...namesAt(schema, issue.path)]);
  const hint = near === null ? "" : ` Did you mean "${near}"?`;
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  return new DoorProblem("unknown-field", `Expected only known fields, got "${shown}".${hint}`, {
    field: pathOf([...issue.path, shown]),
  });
}

function invalidField(issue: Issue, part: Part): DoorProblem {
  const field = pathOf(issue.path);
  const sentence = sentenceOf(issue, field === "" ? `the ${part}` : field);
  return new DoorProblem("invalid-request", sentence, field === "" ? {} : { field });
}

function sentenceOf(issue: Issue, field: string): string {
  // A schema's own sentence.
  if (issue.message.startsWith("Expected")) return issue.message;
  const known =
    issue.code === "invalid_value" ? issue.values : issue.code === "invalid_union" ? optionsOf(issue) : [];
  return known.length > 0
    ? `Expected ${field} to be one of ${known.map(String).join(", ")}, got another.`
    : `Expected ${field} to be valid, got: ${issue.message}.`;
}

/** Of the field that tells the members of a union apart. */
const optionsOf = (issue: z.core.$ZodIssueInvalidUnion): readonly z.core.util.Primitive[] =>
  "options" in issue && Array.isArray(issue.options) ? issue.options : [];

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === "number" ? `${text}[${step}]` : text === "" ? String(step) : `${text}.${String(step)}`,
    "",
  );

/** The names that a schema knows at a path, seen through defaults, options and unions. */
function* namesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): Generator<string> {
  const definition = schema._zod.def as Definition;
  if (definition.innerType !== undefined) yield* namesAt(definition.innerType, path);
  if (definition.in !== undefined) yield* namesAt(definition.in, path);
  for (const option of definition.options ?? []) yield* namesAt(option, path);
  const [step, ...rest] = path;
  if (definition.element !== undefined && typeof step === "number") yield* namesAt(definition.element, rest);
  if (definition.shape === undefined) return;
  const inner = typeof step === "string" ? definition.shape[step] : undefined;
  if (inner !== undefined) yield* namesAt(inner, rest);
  else if (step === undefined) yield* Object.keys(definition.shape);
}

/** Zod's own description of a schema, of which each kind has some of these. */
interface Definition {
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}
