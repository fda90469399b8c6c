// The command `dedup`: of rows that agree in what is named, the first goes on.
import { separated, type QueryReader } from "../query-reader.ts";
import type { QueryStage } from "../query-table.ts";
import { textOf } from "../query-value.ts";
import { fieldName } from "./named-expression.ts";

/** Rows that lack one of the fields agree with nobody. Throws QueryRefused. */
export function dedupCommand(reader: QueryReader): QueryStage {
  const names = separated(reader, () => fieldName(reader));
  return (table) => {
    const seen = new Set<string>();
    const rows = table.rows.filter((row) => {
      const values = names.map((name) => row.field(name));
      if (values.includes(null)) return true;
      const id = JSON.stringify(values.map(textOf));
      return !seen.has(id) && seen.add(id);
    });
    return { ...table, rows };
  };
}
