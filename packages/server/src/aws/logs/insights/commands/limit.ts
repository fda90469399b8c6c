// The command `limit`: how many rows go on.
import type { QueryReader } from "../query-reader.ts";
import type { QueryStage } from "../query-table.ts";

export const mostRows = 10_000;

/** Throws QueryRefused. */
export function limitCommand(reader: QueryReader): QueryStage {
  const refused = reader.refused(`a number from 1 to ${mostRows}`);
  const limit = Number(reader.take(["number"], `a number from 1 to ${mostRows}`).text);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostRows) throw refused;
  return (table) => ({ ...table, rows: table.rows.slice(0, limit) });
}
