// Makes months' partitions.
import type { Queryable } from "@punctual/database";
import { makeMonths as makeMonthsStatement } from "./make-months.sql.ts";

export type KeptIn = "event_log" | "stream_archive";

/** Those that are there stay as they are. Writers are not kept waiting. */
export async function makeMonths(
  queryable: Queryable,
  keptIn: KeptIn,
  months: readonly string[],
): Promise<void> {
  // In one order, so that two that make the same ones do not wait for each other for ever.
  await queryable.query(makeMonthsStatement, { keptIn, months: [...new Set(months)].sort() });
}
