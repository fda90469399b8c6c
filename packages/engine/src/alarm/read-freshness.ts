// Asks the query of an alarm of when the newest data is.
import { classify, type Database } from "@punctual/database";
import { instantOf } from "./instant-of.ts";

export type FreshnessAnswer =
  | { readonly kind: "answered"; readonly freshAt: Date | null }
  /** The error as the database gave it, where it was the database that refused. */
  | { readonly kind: "failed"; readonly error: string; readonly cause: unknown };

export const freshnessTimeoutSeconds = 5;

/**
 * A query that fails is an answer like any other. It can change nothing, and only its first row is read.
 * Throws DatabaseUnavailable.
 */
export async function readFreshness(database: Database, sql: string): Promise<FreshnessAnswer> {
  try {
    return answerOf(await firstRow(database, sql));
  } catch (error) {
    if (classify(error) === "unavailable") throw error;
    return { kind: "failed", error: textOf(error), cause: error };
  }
}

/** Without the settings of the loops, which keep an unknown query from reading a table that has no index for it. */
const firstRow = (database: Database, sql: string): Promise<Record<string, unknown> | undefined> =>
  database.transaction(
    async (transaction) => {
      await transaction.execute("set transaction read only; set local enable_seqscan = on");
      await transaction.execute(`declare freshness no scroll cursor for ${sql}`);
      const [row] = await transaction.execute("fetch 1 from freshness");
      return row;
    },
    { statementTimeoutSeconds: freshnessTimeoutSeconds },
  );

function answerOf(row: Record<string, unknown> | undefined): FreshnessAnswer {
  const [value = null] = Object.values(row ?? {});
  if (value === null) return { kind: "answered", freshAt: null };
  const freshAt = instantOf(value);
  if (freshAt !== null) return { kind: "answered", freshAt };
  const error = "its freshness query answers neither an instant nor a date";
  return { kind: "failed", error, cause: null };
}

/** Never the database's own words: they may quote the query, which is nobody's to read here. */
function textOf(error: unknown): string {
  if (classify(error) === "statement-timeout")
    return `its freshness query took longer than ${freshnessTimeoutSeconds} s`;
  const code = error instanceof Error && "code" in error ? ` (SQLSTATE ${String(error.code)})` : "";
  return `its freshness query failed${code}; the log says how`;
}
