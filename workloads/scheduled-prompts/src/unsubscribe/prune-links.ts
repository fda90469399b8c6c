// Deletes a batch of links whose mails are older than results are kept.
import type { Queryable } from "@punctual/database";
import { pruneUnsubscribes } from "./prune-unsubscribes.sql.ts";

/** Answers how many went. */
export async function pruneLinks(queryable: Queryable, days: number, limit: number): Promise<number> {
  const [row] = await queryable.query(pruneUnsubscribes, { days, limit });
  return row?.deleted ?? 0;
}
