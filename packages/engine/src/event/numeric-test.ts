// The match type `numeric`: one comparison, or two that make a range.
import type { ValueTest } from "./event-pattern.ts";
import { PatternFault } from "./pattern-fault.ts";

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  "=": (value, bound) => value === bound,
  "<": (value, bound) => value < bound,
  "<=": (value, bound) => value <= bound,
  ">": (value, bound) => value > bound,
  ">=": (value, bound) => value >= bound,
};

/** Throws PatternFault. */
export function numericTest(wanted: unknown): ValueTest {
  if (!Array.isArray(wanted)) throw new PatternFault("Value of numeric must be an array.");
  const terms: readonly unknown[] = wanted;
  const first = comparisonOf(terms[0], terms[1]);
  if (terms.length <= 2) return ofNumber(first.holds);
  if (!first.operator.startsWith(">")) throw new PatternFault("Too many elements in numeric expression");
  const operator = terms[2];
  if (typeof operator !== "string")
    throw new PatternFault(`Bad value in numeric range: ${JSON.stringify(operator)}`);
  if (operator !== "<" && operator !== "<=")
    throw new PatternFault(`Bad numeric range operator: ${operator}`);
  const second = comparisonOf(operator, terms[3]);
  if (terms.length > 4) throw new PatternFault("Too many terms in numeric range expression");
  if (first.bound >= second.bound) throw new PatternFault("Bottom must be less than top");
  return ofNumber((value) => first.holds(value) && second.holds(value));
}

interface Comparison {
  readonly operator: string;
  readonly bound: number;
  readonly holds: (value: number) => boolean;
}

function comparisonOf(operator: unknown, bound: unknown): Comparison {
  if (typeof operator !== "string")
    throw new PatternFault(`Invalid member in numeric match: ${JSON.stringify(operator ?? null)}`);
  const compare = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (compare === undefined) throw new PatternFault(`Unrecognized numeric range operator: ${operator}`);
  if (typeof bound !== "number")
    throw new PatternFault(`Value of ${operator === "=" ? "equals" : operator} must be numeric`);
  return { operator, bound, holds: (value) => compare(value, bound) };
}

const ofNumber =
  (test: (value: number) => boolean): ValueTest =>
  (value) =>
    typeof value === "number" && test(value);
