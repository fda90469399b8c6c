// The command `fields`: what is shown of a line, calculated where need be.
import { separated, type QueryReader } from "../query-reader.ts";
import type { QueryStage } from "../query-table.ts";
import { namedExpression } from "./named-expression.ts";

/** Throws QueryRefused. */
export function fieldsCommand(reader: QueryReader): QueryStage {
  const fields = separated(reader, () => namedExpression(reader));
  return (table) => ({
    ...table,
    rows: table.rows.map((row) => row.with(fields.map(({ name, value }) => [name, value(row)] as const))),
    shown: [...new Set([...(table.shown ?? []), ...fields.map(({ name }) => name)])],
  });
}
