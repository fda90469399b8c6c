// Conditions on the fields of a JSON line, such as `{ $.level = "error" && $.attempt > 1 }`.
import { PatternRefused } from "./pattern-refused.ts";

export type Holds = (fields: unknown) => boolean;

type Token =
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "text"; readonly text: string };

const deepest = 32;

/** Throws PatternRefused. */
export function jsonCondition(pattern: string): Holds {
  const reader = new Reader(tokensOf(pattern));
  reader.expect("{");
  const holds = either(reader, 0);
  reader.expect("}");
  reader.expectEnd();
  return holds;
}

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  const expression = /\s*(?:(&&|\|\||!=|<=|>=|[{}()=<>])|"((?:[^"\\]|\\.)*)"|((?:[^\s"{}()=<>!&|])+))\s*/y;
  while (expression.lastIndex < pattern.length) {
    const at = expression.lastIndex;
    const found = expression.exec(pattern);
    if (found === null) throw new PatternRefused(`something at character ${at + 1} that cannot be read`);
    const [, mark, quoted, word = ""] = found;
    if (mark !== undefined) tokens.push({ kind: "mark", text: mark });
    else if (quoted !== undefined) tokens.push({ kind: "text", text: quoted.replaceAll(/\\(.)/g, "$1") });
    else tokens.push({ kind: "word", text: word });
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  next(): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new PatternRefused("its end too early");
    this.#at += 1;
    return token;
  }

  /** Whether that mark or word comes; if so it is passed. */
  passes(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token === undefined || token.kind === "text" || token.text !== text) return false;
    this.#at += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.passes(text)) throw new PatternRefused(`no ${text} where one belongs`);
  }

  expectEnd(): void {
    if (this.#at < this.#tokens.length) throw new PatternRefused("more after its end");
  }
}

function either(reader: Reader, depth: number): Holds {
  if (depth > deepest) throw new PatternRefused("too many brackets in one another");
  const all = [both(reader, depth)];
  while (reader.passes("||")) all.push(both(reader, depth));
  return (fields) => all.some((holds) => holds(fields));
}

function both(reader: Reader, depth: number): Holds {
  const all = [single(reader, depth)];
  while (reader.passes("&&")) all.push(single(reader, depth));
  return (fields) => all.every((holds) => holds(fields));
}

function single(reader: Reader, depth: number): Holds {
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
  return comparison(reader, valueIn);
}

type ValueIn = (fields: unknown) => unknown;

function isWhat(reader: Reader, valueIn: ValueIn): Holds {
  const { text } = reader.next();
  if (text === "NULL") return (fields) => valueIn(fields) === null;
  if (text === "TRUE") return (fields) => valueIn(fields) === true;
  if (text === "FALSE") return (fields) => valueIn(fields) === false;
  throw new PatternRefused(`IS ${text}`);
}

/** `$.a.b[0]`. */
function selector({ kind, text }: Token): ValueIn {
  if (kind !== "word" || !/^\$(?:\.[\w-]+|\[\d+\])+$/.test(text))
    throw new PatternRefused(`${text} where a field such as $.level belongs`);
  const steps = [...text.matchAll(/\.([\w-]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? index ?? "");
  return (fields) => steps.reduce(stepInto, fields);
}

const stepInto = (value: unknown, step: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, step)
    ? new Map(Object.entries(value)).get(step)
    : undefined;

const orders: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  "<": (one, other) => one < other,
  "<=": (one, other) => one <= other,
  ">": (one, other) => one > other,
  ">=": (one, other) => one >= other,
};

function comparison(reader: Reader, valueIn: ValueIn): Holds {
  const { text: operator } = reader.next();
  const wanted = reader.next();
  if (wanted.kind === "mark") throw new PatternRefused(`${wanted.text} where a value belongs`);
  if (operator === "=") return (fields) => equals(valueIn(fields), wanted);
  // A field that is not there is neither equal nor different.
  if (operator === "!=") return (fields) => valueIn(fields) !== undefined && !equals(valueIn(fields), wanted);
  const holds = Object.hasOwn(orders, operator) ? orders[operator] : undefined;
  const number = Number(wanted.text);
  if (holds === undefined || wanted.kind === "text" || Number.isNaN(number))
    throw new PatternRefused(`${operator} ${wanted.text}`);
  return (fields) => {
    const value = valueIn(fields);
    return typeof value === "number" && holds(value, number);
  };
}

function equals(value: unknown, { kind, text }: Token): boolean {
  if (typeof value === "number") return kind === "word" && value === Number(text);
  return typeof value === "string" && fitsWildcard(value, text);
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
