// Reads a call within an expression: a function of values, a span of time, or what is made of a group of lines.
import { byTime, countOfRows, folded, folds, percentile, type Aggregate } from "./aggregate.ts";
import { queryFunctions } from "./query-functions.ts";
import { separated, type QueryReader } from "./query-reader.ts";
import type { QueryRow } from "./query-row.ts";
import type { QueryValue } from "./query-value.ts";
import { startOfSpan, timeSpan } from "./time-span.ts";

type Evaluate = (row: QueryRow) => QueryValue;

/** By how each is written: so it is found again in the row that its group becomes. */
export type Aggregates = Map<string, Aggregate>;

/** Null where no call comes. Throws QueryRefused. */
export function call(
  reader: QueryReader,
  aggregates: Aggregates | null,
  argument: () => Evaluate,
): Evaluate | null {
  const name = callName(reader);
  if (name === null) return null;
  if (isAggregate(name)) return aggregateCall(reader, aggregates, argument);
  const { read, text } = reader.written(() => valueCall(reader, argument));
  // What a group was made by is known to it by how it was written.
  return (row) => (row.owns(text) ? row.field(text) : read(row));
}

function callName(reader: QueryReader): string | null {
  const { peeked } = reader;
  return peeked?.kind === "word" && reader.isCall ? peeked.text.toLowerCase() : null;
}

const isAggregate = (name: string): boolean =>
  Object.hasOwn(folds, name) || ["pct", "percentile", "earliest", "latest"].includes(name);

function aggregateCall(
  reader: QueryReader,
  aggregates: Aggregates | null,
  argument: () => Evaluate,
): Evaluate {
  const { read, text } = reader.written(() => aggregateOf(reader, argument));
  if (aggregates !== null && !aggregates.has(text)) aggregates.set(text, read);
  return (row) => row.field(text);
}

function aggregateOf(reader: QueryReader, argument: () => Evaluate): Aggregate {
  const name = reader.next("a function").text.toLowerCase();
  reader.expect("(");
  const made = madeOfGroup(name, reader, argument);
  reader.expect(")");
  return made;
}

function madeOfGroup(name: string, reader: QueryReader, argument: () => Evaluate): Aggregate {
  if (name === "count" && (reader.passes("*") || reader.sees(")"))) return countOfRows;
  const value = argument();
  if (name === "earliest" || name === "latest") return byTime(value, name);
  if (name !== "pct" && name !== "percentile") return folded(value, folds[name] ?? (() => null));
  reader.expect(",");
  return folded(value, percentile(Number(reader.take(["number"], "a percentage such as 95").text)));
}

function valueCall(reader: QueryReader, argument: () => Evaluate): Evaluate {
  const refused = reader.refused(`one of ${[...Object.keys(queryFunctions), "bin", "datefloor"].join(", ")}`);
  const name = reader.next("a function").text.toLowerCase();
  reader.expect("(");
  const value = name === "bin" || name === "datefloor" ? startOf(name, reader, argument) : functionOf();
  reader.expect(")");
  return value;

  function functionOf(): Evaluate {
    const known = Object.hasOwn(queryFunctions, name) ? queryFunctions[name] : undefined;
    if (known === undefined) throw refused;
    const given = separated(reader, argument);
    if (given.length < known.least || given.length > known.most)
      throw reader.refused(`${known.least} values`);
    return (row) => known.answer(...given.map((one) => one(row)));
  }
}

function startOf(name: "bin" | "datefloor", reader: QueryReader, argument: () => Evaluate): Evaluate {
  const isBare = name === "bin" && reader.peeked?.kind === "span";
  const value: Evaluate = isBare ? (row) => row.field("@timestamp") : argument();
  if (!isBare) reader.expect(",");
  const spanMs = timeSpan(reader);
  return (row) => startOfSpan(value(row), spanMs);
}
