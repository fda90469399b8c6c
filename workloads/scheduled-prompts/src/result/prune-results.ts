// Deletes a batch of results that are older than they are kept.
import type { Queryable } from "@punctual/database";
import { pruneResults as pruneResultsStatement } from "./prune-results.sql.ts";

/** Answers how many went. */
export async function pruneResults(queryable: Queryable, days: number, limit: number): Promise<number> {
  const [row] = await queryable.query(pruneResultsStatement, { days, limit });
  return row?.deleted ?? 0;
}
