// The command `stats`: makes one row of each group of lines.
import type { Aggregate } from "../aggregate.ts";
import { separated, type QueryReader } from "../query-reader.ts";
import { groupRow, type QueryRow } from "../query-row.ts";
import type { QueryStage } from "../query-table.ts";
import { textOf, type QueryValue } from "../query-value.ts";
import { namedExpression, type NamedExpression } from "./named-expression.ts";

interface Stats {
  /** By how they are written, wherever in an expression they stand. */
  readonly aggregates: ReadonlyMap<string, Aggregate>;
  readonly values: readonly NamedExpression[];
  readonly keys: readonly NamedExpression[];
}

/** Throws QueryRefused. */
export function statsCommand(reader: QueryReader): QueryStage {
  const aggregates = new Map<string, Aggregate>();
  const values = separated(reader, () => namedExpression(reader, aggregates));
  const keys = reader.passes("by") ? separated(reader, () => namedExpression(reader)) : [];
  const stats = { aggregates, values, keys };
  return (table) => ({
    ...table,
    rows: groupsOf(table.rows, keys).map((group) => madeOf(group, stats)),
    shown: [...keys, ...values].map(({ name }) => name),
    isGrouped: true,
  });
}

interface Group {
  readonly keys: ReadonlyMap<string, QueryValue>;
  readonly rows: QueryRow[];
}

/** In the order of their first lines. Without keys there is one, of no lines too. */
function groupsOf(rows: readonly QueryRow[], keys: readonly NamedExpression[]): readonly Group[] {
  const groups = new Map<string, Group>(keys.length === 0 ? [["[]", { keys: new Map(), rows: [] }]] : []);
  for (const row of rows) {
    const values = keys.map(({ value }) => value(row));
    const id = JSON.stringify(values.map((value) => (value === null ? null : textOf(value))));
    const known = groups.get(id) ?? { keys: named(keys, values), rows: [] };
    known.rows.push(row);
    groups.set(id, known);
  }
  return [...groups.values()];
}

const named = (keys: readonly NamedExpression[], values: readonly QueryValue[]) =>
  new Map(keys.map(({ name }, index) => [name, values[index] ?? null]));

function madeOf({ keys, rows }: Group, { aggregates, values }: Stats): QueryRow {
  const made = [...aggregates].map(([text, aggregate]) => [text, aggregate(rows)] as const);
  const row = groupRow(new Map([...keys, ...made]));
  return row.with(values.map(({ name, value }) => [name, value(row)] as const));
}
