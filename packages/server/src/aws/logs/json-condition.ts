// Conditions on the fields of a JSON line, such as `{ $.level = "error" && $.attempt > 1 }`.
import { comparison } from "./pattern-comparison.ts";
import { PatternReader, type PatternToken } from "./pattern-reader.ts";
import { PatternRefused } from "./pattern-refused.ts";

export type Holds = (fields: unknown) => boolean;

const deepest = 32;

/** Throws PatternRefused. */
export function jsonCondition(pattern: string): Holds {
  const reader = new PatternReader(pattern);
  reader.expect("{");
  const holds = either(reader, 0);
  reader.expect("}");
  reader.expectEnd();
  return holds;
}

function either(reader: PatternReader, depth: number): Holds {
  if (depth > deepest) throw new PatternRefused("too many brackets in one another");
  const all = [both(reader, depth)];
  while (reader.passes("||")) all.push(both(reader, depth));
  return (fields) => all.some((holds) => holds(fields));
}

function both(reader: PatternReader, depth: number): Holds {
  const all = [single(reader, depth)];
  while (reader.passes("&&")) all.push(single(reader, depth));
  return (fields) => all.every((holds) => holds(fields));
}

function single(reader: PatternReader, depth: number): Holds {
  if (reader.passes("(")) {
    const holds = either(reader, depth + 1);
    reader.expect(")");
    return holds;
  }
  const valueIn = selector(reader.next());
  if (reader.passes("IS")) return isWhat(reader, valueIn);
  if (reader.passes("NOT")) {
    reader.expect("EXISTS");
    return (fields) => valueIn(fields) === undefined;
  }
  const fits = comparison(reader, (value) => (typeof value === "number" ? value : null));
  return (fields) => fits(valueIn(fields));
}

type ValueIn = (fields: unknown) => unknown;

function isWhat(reader: PatternReader, valueIn: ValueIn): Holds {
  const { text } = reader.next();
  if (text === "NULL") return (fields) => valueIn(fields) === null;
  if (text === "TRUE") return (fields) => valueIn(fields) === true;
  if (text === "FALSE") return (fields) => valueIn(fields) === false;
  throw new PatternRefused(`IS ${text}`);
}

/** `$.a.b[0]`. */
function selector({ kind, text }: PatternToken): ValueIn {
  if (kind !== "word" || !/^\$(?:\.[\w-]+|\[\d+\])+$/.test(text))
    throw new PatternRefused(`${text} where a field such as $.level belongs`);
  const steps = [...text.matchAll(/\.([\w-]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? index ?? "");
  return (fields) => steps.reduce(stepInto, fields);
}

const stepInto = (value: unknown, step: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, step)
    ? new Map(Object.entries(value)).get(step)
    : undefined;
