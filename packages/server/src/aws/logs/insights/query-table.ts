// What a command of a query works on, and gives to the next one.
import type { QueryRow } from "./query-row.ts";

export interface QueryTable {
  readonly rows: readonly QueryRow[];
  /** What of them is shown; null: when, and what was logged. */
  readonly shown: readonly string[] | null;
  /** Its rows are groups of lines. */
  readonly isGrouped: boolean;
  /** Lines that passed every filter. */
  readonly matched: number;
}

/** Throws RegexRefused for a regular expression that takes too long. */
export type QueryStage = (table: QueryTable) => QueryTable;
