// The last run that has brought prices.
import type { Queryable } from "@punctual/database";
import { findSuccess } from "./find-success.sql.ts";
import { recordSuccess } from "./record-success.sql.ts";

export interface LastSuccess {
  readonly run: { readonly id: string; readonly succeededAt: Date } | null;
  /** The time it is now. */
  readonly now: Date;
}

export async function lastSuccess(queryable: Queryable): Promise<LastSuccess> {
  const [row] = await queryable.query(findSuccess);
  if (row === undefined)
    throw new Error("Expected the database to tell the time, got no row. See punctual.now().");
  const { runId, succeededAt, now } = row;
  return { run: runId === null || succeededAt === null ? null : { id: runId, succeededAt }, now };
}

/** Answers when. */
export async function keepSuccess(queryable: Queryable, runId: string): Promise<Date> {
  const [row] = await queryable.query(recordSuccess, { runId });
  if (row === undefined)
    throw new Error("Expected the success to be on record, got no row. See price_fetches.");
  return row.succeededAt;
}
