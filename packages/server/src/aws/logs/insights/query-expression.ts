// Reads an expression of a query: conditions, comparisons, calculations.
import { RegexRefused } from "../regex/regex-refused.ts";
import { lineRegex, type FoundIn } from "../regex/line-regex.ts";
import { call, type Aggregates } from "./query-call.ts";
import { separated, type QueryReader } from "./query-reader.ts";
import { QueryRefused } from "./query-refused.ts";
import type { QueryRow } from "./query-row.ts";
import { isSame, isTrue, numberOf, order, textOf, type QueryValue } from "./query-value.ts";

export type Evaluate = (row: QueryRow) => QueryValue;

/** Reads it. @param aggregates takes up what is asked of groups; null where there are none. Throws QueryRefused. */
export function expression(reader: QueryReader, aggregates: Aggregates | null = null): Evaluate {
  return new ExpressionReader(reader, aggregates).either();
}

const flag = (holds: boolean): QueryValue => (holds ? 1 : 0);

const orders: readonly (readonly [string, (difference: number) => boolean])[] = [
  ["<=", (difference) => difference <= 0],
  [">=", (difference) => difference >= 0],
  ["<", (difference) => difference < 0],
  [">", (difference) => difference > 0],
];

type Calculate = (one: number, other: number) => number;

const sums: Readonly<Record<string, Calculate>> = {
  "+": (one, other) => one + other,
  "-": (one, other) => one - other,
};
const products: Readonly<Record<string, Calculate>> = {
  "*": (one, other) => one * other,
  "/": (one, other) => one / other,
  "%": (one, other) => one % other,
};
const powers: Readonly<Record<string, Calculate>> = { "^": (one, other) => one ** other };

class ExpressionReader {
  readonly #reader: QueryReader;
  readonly #aggregates: Aggregates | null;

  constructor(reader: QueryReader, aggregates: Aggregates | null) {
    this.#reader = reader;
    this.#aggregates = aggregates;
  }

  either(): Evaluate {
    return this.#reader.within(() => {
      const all = [this.#both()];
      while (this.#reader.passes("or")) all.push(this.#both());
      const [only] = all;
      return all.length === 1 && only !== undefined
        ? only
        : (row) => flag(all.some((one) => isTrue(one(row))));
    });
  }

  #both(): Evaluate {
    const all = [this.#negation()];
    while (this.#reader.passes("and")) all.push(this.#negation());
    const [only] = all;
    return all.length === 1 && only !== undefined
      ? only
      : (row) => flag(all.every((one) => isTrue(one(row))));
  }

  #negation(): Evaluate {
    if (!this.#reader.passes("not")) return this.#comparison();
    const negated = this.#reader.within(() => this.#negation());
    return (row) => flag(!isTrue(negated(row)));
  }

  #comparison(): Evaluate {
    const reader = this.#reader;
    const left = this.#calculation();
    if (reader.passes("not")) {
      const holds = this.#membership(left, "like or in");
      return (row) => flag(!isTrue(holds(row)));
    }
    if (reader.sees("like") || reader.sees("in") || reader.sees("=~")) return this.#membership(left, "like");
    if (reader.passes("=")) return this.#compared(left, (one, other) => isSame(one, other));
    if (reader.passes("!=")) return this.#compared(left, (one, other) => !isSame(one, other));
    const found = orders.find(([mark]) => reader.passes(mark));
    if (found === undefined) return left;
    return this.#compared(
      left,
      (one, other) => one !== null && other !== null && found[1](order(one, other)),
    );
  }

  #compared(left: Evaluate, holds: (one: QueryValue, other: QueryValue) => boolean): Evaluate {
    const right = this.#calculation();
    return (row) => flag(holds(left(row), right(row)));
  }

  #membership(left: Evaluate, wanted: string): Evaluate {
    const reader = this.#reader;
    if (reader.passes("in")) return this.#list(left);
    if (!reader.passes("like") && !reader.passes("=~")) throw reader.refused(wanted);
    const finds = textFinder(reader);
    return (row) => {
      const value = left(row);
      return flag(value !== null && finds(textOf(value)));
    };
  }

  #list(left: Evaluate): Evaluate {
    const reader = this.#reader;
    reader.expect("[");
    const members = separated(reader, () => this.#calculation());
    reader.expect("]");
    return (row) => {
      const value = left(row);
      return flag(value !== null && members.some((member) => isSame(value, member(row))));
    };
  }

  #calculation(): Evaluate {
    return this.#calculated(sums, () =>
      this.#calculated(products, () => this.#calculated(powers, () => this.#negative())),
    );
  }

  #calculated(known: Readonly<Record<string, Calculate>>, part: () => Evaluate): Evaluate {
    let value = part();
    for (;;) {
      const mark = Object.keys(known).find((one) => this.#reader.passes(one));
      const calculate = mark === undefined ? undefined : known[mark];
      if (calculate === undefined) return value;
      const [left, right] = [value, part()];
      value = (row) => calculated(calculate, left(row), right(row));
    }
  }

  #negative(): Evaluate {
    if (!this.#reader.passes("-")) return this.#single();
    const value = this.#reader.within(() => this.#negative());
    return (row) => calculated((zero, number) => zero - number, 0, value(row));
  }

  #single(): Evaluate {
    const reader = this.#reader;
    if (reader.passes("(")) {
      const inner = this.either();
      reader.expect(")");
      return inner;
    }
    const called = call(reader, this.#aggregates, () => this.either());
    if (called !== null) return called;
    const { kind, text } = reader.take(["word", "quoted-word", "text", "number"], "a field or a value");
    if (kind === "text") return () => text;
    if (kind === "number") return () => Number(text);
    // As JSON's words are read.
    if (kind === "word" && (text === "true" || text === "false")) return () => text;
    return (row) => row.field(text);
  }
}

function calculated(calculate: Calculate, one: QueryValue, other: QueryValue): QueryValue {
  const [left, right] = [numberOf(one), numberOf(other)];
  if (left === null || right === null) return null;
  const number = calculate(left, right);
  return Number.isFinite(number) ? number : null;
}

function textFinder(reader: QueryReader): FoundIn {
  const { place } = reader;
  const { kind, text } = reader.take(["regex", "text"], "a regular expression, or a text in quotes");
  if (kind === "text") return (line) => line.includes(text);
  const finds = orRefused(() => lineRegex(text), place);
  return (line) => orRefused(() => finds(line), place);
}

function orRefused<Answer>(work: () => Answer, place: QueryReader["place"]): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof RegexRefused)
      throw new QueryRefused(`Expected another regular expression, got one with ${error.message}`, place);
    throw error;
  }
}
