// Lays a patch over what a schedule says: RFC 7396 over its fields, with null for the default.
import { Problem } from "../errors.ts";
import { keptDefinition, type ScheduleDefinition } from "./schedule-definition.ts";
import type { SchedulePatch } from "./schedule-patch.ts";

/** Throws Problem `invalid-request`, naming the field, where the whole does not fit together. */
export function mergeDefinition(definition: ScheduleDefinition, patch: SchedulePatch): ScheduleDefinition {
  const before = asJson(definition);
  const change = asJson(patch);
  const merged = mergeObjects(before, change);
  if ("input" in change) setInput(merged, change.input);
  // It says how the AWS door named the target that is there no more.
  if ("target" in change) delete merged.aws;
  if (isObject(change.target) && isObject(before.target) && hasOtherKind(before.target, change.target))
    merged.target = change.target;
  const read = keptDefinition.safeParse(merged);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Problem("invalid-request", issue?.message ?? "Expected a schedule, got something else.", {
    field: issue?.path.join(".") ?? "body",
    cause: read.error,
  });
}

type Json = Record<string, unknown>;

function mergeObjects(before: Json, change: Json): Json {
  const merged: Json = { ...before };
  for (const [name, value] of Object.entries(change)) {
    const old = merged[name];
    if (value === null) delete merged[name];
    else if (isObject(value)) merged[name] = mergeObjects(isObject(old) ? old : {}, value);
    else merged[name] = value;
  }
  return merged;
}

/** An input is the target's, not ours: it is replaced as a whole, whatever is in it. */
function setInput(merged: Json, input: unknown): void {
  if (input === null) delete merged.input;
  else merged.input = input;
}

const hasOtherKind = (before: Json, change: Json): boolean =>
  change.kind !== undefined && change.kind !== before.kind;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Dates as text, as the schema reads them. Guarantee: what is given is an object. */
const asJson = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;
