// The properties of a resource: JSON in AWS's own names, with references to what only a deployment knows.

export type Value =
  | string
  | number
  | boolean
  | null
  | Reference
  | Joined
  | readonly Value[]
  | { readonly [name: string]: Value };

/** `parameter`: what whoever deploys gives. `arn`: of another resource of the same topology. */
export interface Reference {
  readonly $ref: "parameter" | "arn" | "url" | "name" | "account" | "region" | "alarm-actions";
  /** A parameter's name, or a resource's id. */
  readonly of: string;
}

/** One text, made of several. */
export interface Joined {
  readonly $join: readonly (string | Reference)[];
}

export const account: Reference = { $ref: "account", of: "" };
export const region: Reference = { $ref: "region", of: "" };
export const alarmActions: Reference = { $ref: "alarm-actions", of: "" };

export const parameter = (name: string): Reference => ({ $ref: "parameter", of: name });
export const arnOf = (id: string): Reference => ({ $ref: "arn", of: id });
export const urlOf = (id: string): Reference => ({ $ref: "url", of: id });
export const nameOf = (id: string): Reference => ({ $ref: "name", of: id });
export const join = (...parts: readonly (string | Reference)[]): Joined => ({ $join: parts });

/** `arn("sqs", "jobs")` → arn:aws:sqs:{region}:{account}:jobs. */
export const arn = (service: string, rest: string): Joined =>
  join(`arn:aws:${service}:`, region, ":", account, `:${rest}`);

type Kept = Reference | Joined | readonly Value[] | { readonly [name: string]: Value };

export const isReference = (value: Value): value is Reference => isObject(value) && "$ref" in value;
export const isJoined = (value: Value): value is Joined => isObject(value) && "$join" in value;
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const isObject = (value: Value): value is Kept => typeof value === "object" && value !== null;

/** Called with what the value is; every writer says each kind in its own words. */
export interface ValueCases<Answer> {
  plain(value: string | number | boolean | null): Answer;
  reference(reference: Reference): Answer;
  joined(parts: Joined["$join"]): Answer;
  list(items: readonly Value[]): Answer;
  object(entries: readonly (readonly [string, Value])[]): Answer;
}

export function match<Answer>(value: Value, cases: ValueCases<Answer>): Answer {
  if (typeof value !== "object" || value === null) return cases.plain(value);
  if (isReference(value)) return cases.reference(value);
  if (isJoined(value)) return cases.joined(value.$join);
  if (isList(value)) return cases.list(value);
  return cases.object(Object.entries(value));
}
