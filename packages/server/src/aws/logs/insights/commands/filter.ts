// The command `filter`: which lines go on.
import { expression } from "../query-expression.ts";
import type { QueryReader } from "../query-reader.ts";
import type { QueryStage } from "../query-table.ts";
import { isTrue } from "../query-value.ts";

/** Throws QueryRefused. */
export function filterCommand(reader: QueryReader): QueryStage {
  const passes = expression(reader);
  return (table) => {
    const rows = table.rows.filter((row) => isTrue(passes(row)));
    return { ...table, rows, matched: table.isGrouped ? table.matched : rows.length };
  };
}
