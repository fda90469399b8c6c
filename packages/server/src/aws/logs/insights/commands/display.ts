// The command `display`: what alone is shown.
import { separated, type QueryReader } from "../query-reader.ts";
import type { QueryStage } from "../query-table.ts";
import { namedExpression } from "./named-expression.ts";

/** Throws QueryRefused. */
export function displayCommand(reader: QueryReader): QueryStage {
  const fields = separated(reader, () => namedExpression(reader));
  return (table) => ({
    ...table,
    rows: table.rows.map((row) => row.with(fields.map(({ name, value }) => [name, value(row)] as const))),
    shown: fields.map(({ name }) => name),
  });
}
