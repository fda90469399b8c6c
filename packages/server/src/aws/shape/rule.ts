// What a constraint of a shape says in AWS's words, and whether a value holds to it.
import type { Shape } from "./shape.ts";

export interface Rule {
  /**
   * As real AWS was recorded to write it: patterns, sets and longest lengths by Scheduler and EventBridge, the others by
   * services that share their framework (DynamoDB, Lambda, IAM, Cognito).
   */
  readonly says: string;
  holds(value: unknown): boolean;
}

export const notNull = "Member must not be null";

const known = new WeakMap<Shape, readonly Rule[]>();

/** In the order in which AWS lists them: the longest, the shortest, the pattern. */
export function rulesOf(shape: Shape): readonly Rule[] {
  const rules = known.get(shape) ?? makeRules(shape);
  known.set(shape, rules);
  return rules;
}

function makeRules(shape: Shape): readonly Rule[] {
  if (shape.kind === "number") return [...atMost("value", shape.max), ...atLeast("value", shape.min)];
  if (shape.kind === "text")
    return [
      ...atMost("length", shape.max),
      ...atLeast("length", shape.min),
      ...matching(shape.pattern),
      ...among(shape.values),
    ];
  if (shape.kind === "list" || shape.kind === "map" || shape.kind === "bytes")
    return [...atMost("length", shape.max), ...atLeast("length", shape.min)];
  return [];
}

type Measure = "length" | "value";

const atMost = (measure: Measure, max: number | undefined): Rule[] =>
  max === undefined
    ? []
    : [
        {
          says: `Member must have ${measure} less than or equal to ${max}`,
          holds: (value) => measured(value) <= max,
        },
      ];

const atLeast = (measure: Measure, min: number | undefined): Rule[] =>
  min === undefined
    ? []
    : [
        {
          says: `Member must have ${measure} greater than or equal to ${min}`,
          holds: (value) => measured(value) >= min,
        },
      ];

function matching(pattern: string | undefined): Rule[] {
  if (pattern === undefined) return [];
  // Not in Unicode mode, which refuses patterns of AWS's models such as [a-zA-Z-_].
  const expression = new RegExp(`^(?:${pattern})$`);
  return [
    {
      says: `Member must satisfy regular expression pattern: ${pattern}`,
      holds: (value) => typeof value === "string" && expression.test(value),
    },
  ];
}

const among = (values: readonly string[] | undefined): Rule[] =>
  values === undefined
    ? []
    : [
        {
          says: `Member must satisfy enum value set: [${values.join(", ")}]`,
          holds: (value) => typeof value === "string" && values.includes(value),
        },
      ];

/** Of a text the characters, of which a surrogate pair is one. */
function measured(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return lengthOf(value);
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length;
  return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}

const lengthOf = (value: string): number =>
  value.length - (value.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
