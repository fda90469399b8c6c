// Runs a query of Logs Insights on lines, the newest first.
import { setImmediate as turn } from "node:timers/promises";
import type { LogQueryRow, LogQueryStatistics } from "@punctual/engine";
import { mostRows } from "./commands/limit.ts";
import type { ParsedQuery } from "./parse-query.ts";
import { lineRow, type QueriedLine, type QueryRow } from "./query-row.ts";
import type { QueryTable } from "./query-table.ts";
import { textOf } from "./query-value.ts";

export interface QueryAnswer {
  readonly rows: readonly LogQueryRow[];
  readonly statistics: LogQueryStatistics;
}

interface Asked extends ParsedQuery {
  /** For a query that says none. */
  readonly limit: number | undefined;
  readonly pointer: (line: QueriedLine) => string;
}

/** Throws QueryRefused for a regular expression that takes too long. */
export async function runQuery(
  lines: readonly QueriedLine[],
  { stages, isLimited, limit = mostRows, pointer }: Asked,
): Promise<QueryAnswer> {
  const rows = lines.map((line) => lineRow(line, () => pointer(line)));
  let table: QueryTable = { rows, shown: null, isGrouped: false, matched: rows.length };
  for (const stage of stages) {
    table = stage(table);
    // Runs that are due wait for no query.
    await turn();
  }
  const kept = isLimited ? table.rows : table.rows.slice(0, limit);
  const bytes = lines.reduce((sum, { event }) => sum + Buffer.byteLength(event.text), 0);
  return {
    rows: kept.map((row) => shownRow(row, table)),
    statistics: { matched: table.matched, scanned: lines.length, bytes },
  };
}

/** What is not there is left out. A line has a pointer to it, a group has none. */
function shownRow(row: QueryRow, { shown, isGrouped }: QueryTable): LogQueryRow {
  const names = [...(shown ?? ["@timestamp", "@message"]), ...(isGrouped ? [] : ["@ptr"])];
  return names
    .map((name) => [name, row.field(name)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, textOf(value)] as const);
}
