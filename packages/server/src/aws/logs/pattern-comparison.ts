// What a filter pattern wants of a value: `= "error"`, `!= a*`, `> 3`, `= %time.?out%`.
import { PatternRefused } from "./pattern-refused.ts";
import type { PatternReader, PatternToken } from "./pattern-reader.ts";
import { patternRegex } from "./pattern-regex.ts";

export type ValueFits = (value: unknown) => boolean;

const orders: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  "<": (one, other) => one < other,
  "<=": (one, other) => one <= other,
  ">": (one, other) => one > other,
  ">=": (one, other) => one >= other,
};

/** Null: it has no place in an order. */
export type NumberOf = (value: unknown) => number | null;

/** Operator and value. Throws PatternRefused. */
export function comparison(reader: PatternReader, numberOf: NumberOf): ValueFits {
  const { text: operator } = reader.next();
  const wanted = reader.next();
  if (wanted.kind === "mark") throw new PatternRefused(`${wanted.text} where a value belongs`);
  if (operator === "=") return equality(wanted);
  if (operator === "!=") return inequality(wanted);
  const holds = Object.hasOwn(orders, operator) ? orders[operator] : undefined;
  const number = Number(wanted.text);
  if (holds === undefined || wanted.kind !== "word" || Number.isNaN(number))
    throw new PatternRefused(`${operator} ${wanted.text}`);
  return (value) => {
    const one = numberOf(value);
    return one !== null && holds(one, number);
  };
}

/** A field that is not there is neither equal nor different. */
function inequality(wanted: PatternToken): ValueFits {
  const fits = equality(wanted);
  return (value) => value !== undefined && !fits(value);
}

function equality({ kind, text }: PatternToken): ValueFits {
  if (kind === "regex") {
    const finds = patternRegex(text);
    return (value) => (typeof value === "string" || typeof value === "number") && finds(String(value));
  }
  return (value) =>
    typeof value === "number"
      ? kind === "word" && value === Number(text)
      : typeof value === "string" && fitsWildcard(value, text);
}

/** A star stands for any text, at the beginning, at the end, or between. */
function fitsWildcard(value: string, wanted: string): boolean {
  const parts = wanted.split("*");
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return value === wanted;
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length)
    return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = value.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= value.length - last.length;
}
